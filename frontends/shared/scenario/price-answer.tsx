import { formatEstimate } from "@portal/ui";
import { type Estimated, opposite, type Price } from "./price";

/** What the scenario costs, and whether that is worth it: often paying the shortfall is cheaper. */
export function PriceAnswer({ price: { extra, avoided } }: { readonly price: Price }) {
  if (extra.exact === 0n && avoided.exact === 0n) {
    return (
      <>
        <b>Nothing changes:</b> neither what is spent nor what is owed.
      </>
    );
  }
  return extra.exact < 0n ? (
    <LessSpend saved={opposite(extra)} added={opposite(avoided)} />
  ) : (
    <MoreSpend extra={extra} avoided={avoided} />
  );
}

function MoreSpend({ extra, avoided }: Price) {
  if (avoided.exact <= 0n) {
    return (
      <>
        <b>Then no shortfall is avoided,</b> for {words(extra)} of extra spend.
      </>
    );
  }
  return (
    <>
      <b>Then</b> shortfalls of {words(avoided)} are avoided, for {words(extra)} of extra spend.{" "}
      <Worth cost={extra.shown - avoided.shown} />
    </>
  );
}

/** Against the one other way there is: to pay the shortfalls. */
function Worth({ cost }: { readonly cost: bigint }) {
  if (cost === 0n) return "It costs about as much as paying the shortfalls.";
  if (cost < 0n) {
    return (
      <>
        <b>Worth it in any case:</b> it costs {formatEstimate(-cost)} less than paying the shortfalls.
      </>
    );
  }
  return (
    <>
      <b>Only worth it if the usage is wanted:</b> it costs {formatEstimate(cost)} more than paying the
      shortfalls.
    </>
  );
}

interface LessSpendProps {
  readonly saved: Estimated;
  readonly added: Estimated;
}

function LessSpend({ saved, added }: LessSpendProps) {
  if (added.exact <= 0n) {
    return (
      <>
        <b>Then</b> {words(saved)} less is spent, and <b>no more is owed.</b>
      </>
    );
  }
  const gain = saved.shown - added.shown;
  return (
    <>
      <b>Then</b> {words(saved)} less is spent, and shortfalls grow by {words(added)}.{" "}
      {gain > 0n ? (
        <>
          <b>In all that saves</b> {formatEstimate(gain)}.
        </>
      ) : (
        <b>In all that saves nothing.</b>
      )}
    </>
  );
}

function words({ shown, exact }: Estimated): string {
  return formatEstimate(shown, exact);
}
