import { texts } from "../texts";
import { useShown } from "../widget-context";

/** What has come of the promise so far: "8 of 12 periods met, $185.67 owed." */
export function Facts() {
  const { commitment, formats } = useShown();
  return (
    <p className="facts" part="sentence">
      <Words />
      {commitment.hasData && commitment.closed > 0 ? (
        <span className="nowrap">{texts.facts.owed(formats.owed(commitment.owed))}</span>
      ) : null}
    </p>
  );
}

function Words() {
  const { commitment, formats } = useShown();
  if (!commitment.hasData) return texts.facts.noSpend(commitment.serviceCode);
  if (commitment.closed === 0) return texts.facts.noneClosed;
  const { met, closed } = commitment;
  return texts.facts.met(formats.count(met), formats.count(closed), closed === 1);
}
