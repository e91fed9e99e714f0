import { formatEstimate, Was } from "@portal/ui";

interface NowEstimateProps {
  /** Under a scenario: the estimate without it, in nanos. */
  readonly was: bigint | undefined;
  readonly now: bigint;
  /** The amount before it was rounded, if it is a part of a sum. */
  readonly exact?: bigint | undefined;
}

/** An estimate, after the one that a scenario has replaced by it. */
export function NowEstimate({ was, now, exact }: NowEstimateProps) {
  const shown = formatEstimate(now, exact);
  const old = was === undefined ? shown : formatEstimate(was);
  return (
    // An amount has no letter that tells its direction: among others it would be turned round.
    <bdi dir="ltr">
      {old === shown ? null : <Was>{old}</Was>}
      {shown}
    </bdi>
  );
}
