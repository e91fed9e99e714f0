import { microsOf } from "@portal/ui";
import { texts } from "../texts";
import { useShown } from "../widget-context";

/** What the figures are of, and of when. */
export function Header() {
  const { commitment } = useShown();
  return (
    <header className="header" part="header">
      <b className="title" part="title">
        {commitment.name}
      </b>
      <span className="small">
        <Moments />
      </span>
    </header>
  );
}

function Moments() {
  const { commitment, formats, options } = useShown();
  const { dataThrough, asOf } = commitment;
  const through =
    dataThrough === undefined ? texts.noDataThrough : texts.dataThrough(formats.end(dataThrough));
  if (options.asOf === undefined || asOf === undefined) return through;
  const asked = texts.asOf(formats.start(asOf));
  // Where the data end later than the question, their end changes nothing.
  return dataThrough !== undefined && microsOf(asOf) <= microsOf(dataThrough)
    ? asked
    : `${asked}, ${through}`;
}
