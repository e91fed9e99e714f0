import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import type { Export } from "@portal/sharing/opener";
import { countedPart } from "../model/export-parts";
import type { Moments } from "../model/moments";
import { texts } from "../texts";

const { exports: words } = texts.commitment;

/** What can be saved of a commitment: its periods, and every row that was counted for them. */
export function commitmentExports(commitment: Commitment, { countedUntil }: Moments): readonly Export[] {
  const { companyId, id, serviceCode } = commitment;
  const name = `${companyId}-${id}`;
  const table = () => import("./periods-csv").then(({ periodsCsv }) => periodsCsv(commitment));
  const periods: Export = { kind: "table", label: words.periods, name: `${name}-periods`, table };
  const period = countedPart(commitment.period, countedUntil);
  if (!period) return [periods];
  return [
    periods,
    { kind: "line-items", label: words.rows, name: `${name}-rows`, companyId, serviceCode, period },
  ];
}
