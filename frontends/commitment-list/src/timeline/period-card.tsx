import { styled } from "@portal/ui";
import { texts } from "../texts";
import { CountedFigures } from "./counted-figures";
import { PeriodFigures } from "./period-figures";
import type { CardTarget } from "./use-card";

/** The figures of the cell under the pointer or the focus. Its link already names them to a screen reader. */
export function PeriodCard({ target }: { target: CardTarget }) {
  const { row, checkins, place } = target;
  const [checkin] = checkins;
  if (!checkin) return null;
  return (
    <Card aria-hidden="true" style={place} data-card="">
      <div className="head">
        <b>{row.name}</b>
        <span>
          {texts.period.numberOf(
            checkins.length === 1 ? `${checkin.number}` : `${checkin.number}–${checkins.at(-1)?.number}`,
            row.checkins.length,
          )}
        </span>
      </div>
      {checkins.length === 1 ? (
        <PeriodFigures row={row} checkin={checkin} />
      ) : (
        <CountedFigures checkins={checkins} />
      )}
    </Card>
  );
}

const Card = styled("div")({
  position: "absolute",
  zIndex: 9,
  width: 248,
  background: "var(--bg)",
  border: "1px solid var(--line-strong)",
  borderRadius: 4,
  padding: 12,
  boxShadow: "0 4px 16px rgb(0 0 0 / 0.16)",
  fontSize: "0.75rem",
  lineHeight: "16px",
  "& .head": { display: "flex", justifyContent: "space-between", gap: 8, overflowWrap: "anywhere" },
  "& .head span": { color: "var(--ink-2)", whiteSpace: "nowrap" },
  "& .period": { color: "var(--ink-2)" },
  "& dl": { marginTop: 8 },
  "& dl > div": { display: "flex", justifyContent: "space-between", gap: 8, padding: "2px 0" },
  // As everywhere, a dashed rule stands above what is estimated.
  "& .estimate": { borderTop: "1px dashed var(--ink-2)", marginTop: 2 },
  "& .result": { borderTop: "1px solid var(--ink)", marginTop: 2, fontWeight: 600 },
});
