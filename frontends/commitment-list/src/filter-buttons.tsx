import { setParams } from "@portal/platform";
import { Button, formatCount, PHONE, styled } from "@portal/ui";
import type { CommitmentRow } from "./model/commitment-row";
import { defaultFilter, type Filter } from "./model/filter";

interface FilterButtonsProps {
  readonly filter: Filter;
  readonly rows: readonly CommitmentRow[];
  readonly hasOutlook: boolean;
}

/** Chooses between all commitments and those that need attention; the address keeps the choice. */
export function FilterButtons({ filter, rows, hasOutlook }: FilterButtonsProps) {
  const attention = rows.filter((row) => row.needsAttention).length;
  if (attention === 0) return null;
  const show = (chosen: Filter) =>
    setParams(
      { show: chosen === defaultFilter(rows) ? undefined : chosen, rows: undefined },
      { replace: true },
    );
  return (
    <Buttons role="group" aria-label="Commitments shown">
      <Button aria-pressed={filter === "all"} onClick={() => show("all")}>
        All {formatCount(rows.length)}
      </Button>
      <Button
        aria-pressed={filter === "attention"}
        onClick={() => show("attention")}
        title={hasOutlook ? OUTLOOK_REASONS : REASONS}
      >
        Needs attention {formatCount(attention)}
      </Button>
    </Buttons>
  );
}

const OUTLOOK_REASONS = "Missed a period, has no data, or has a period at risk or off track";
const REASONS = "Missed a period, has no data, or spends less a day than an open or next period needs";

const Buttons = styled("div")({
  display: "flex",
  flexWrap: "wrap",
  gap: 8,
  marginLeft: "auto",
  [PHONE]: { marginLeft: 0 },
});
