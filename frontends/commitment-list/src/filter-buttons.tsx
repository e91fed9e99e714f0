import { setParams } from "@portal/platform";
import { Button, formatCount, PHONE, styled } from "@portal/ui";
import type { CommitmentRow } from "./model/commitment-row";
import { defaultFilter, type Filter } from "./model/filter";
import { texts } from "./texts";

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
      { show: chosen === defaultFilter(rows) ? undefined : chosen, page: undefined },
      { replace: true },
    );
  return (
    <Buttons role="group" aria-label={texts.list.shown}>
      <Button aria-pressed={filter === "all"} onClick={() => show("all")}>
        {texts.list.all(formatCount(rows.length))}
      </Button>
      <Button
        aria-pressed={filter === "attention"}
        onClick={() => show("attention")}
        title={hasOutlook ? texts.list.doubtful : texts.list.behind}
      >
        {texts.list.needsAttention(formatCount(attention))}
      </Button>
    </Buttons>
  );
}

const Buttons = styled("div")({
  display: "flex",
  flexWrap: "wrap",
  gap: 8,
  marginInlineStart: "auto",
  [PHONE]: { marginInlineStart: 0 },
});
