import { RANGE_LABEL, styled } from "@portal/ui";
import { spend as spendTexts } from "../texts/spend";

const { keys } = spendTexts;

interface SpendLegendProps {
  readonly hasSpend: boolean;
  readonly hasFan: boolean;
}

/** What the lines of the picture are; only those that are on it. */
export function SpendLegend({ hasSpend, hasFan }: SpendLegendProps) {
  return (
    <Lines>
      {hasSpend ? (
        <li>
          <Sample dash="none" width={2} />
          {keys.spent}
        </li>
      ) : null}
      {hasFan ? (
        <>
          <li>
            <Sample dash="5 3" width={2} />
            {keys.middle}
          </li>
          <li>
            <Band />
            {RANGE_LABEL}
          </li>
        </>
      ) : null}
      <li>
        <Sample dash="2 4" width={1.5} />
        {keys.pace}
      </li>
    </Lines>
  );
}

function Sample({ dash, width }: { readonly dash: string; readonly width: number }) {
  return (
    <svg width="20" height="8" aria-hidden="true" focusable="false">
      <path
        d="M1 4H19"
        stroke="currentColor"
        strokeWidth={width}
        strokeDasharray={dash}
        strokeLinecap="round"
      />
    </svg>
  );
}

const Band = styled("i")({
  width: 20,
  height: 12,
  border: "1px dashed var(--ink-2)",
  background: "repeating-linear-gradient(135deg, transparent 0 4px, var(--line-strong) 4px 5px)",
});

const Lines = styled("ul")({
  listStyle: "none",
  display: "flex",
  flexWrap: "wrap",
  gap: "4px 16px",
  color: "var(--ink-2)",
  fontSize: "0.75rem",
  lineHeight: "16px",
  "& li": { display: "flex", alignItems: "center", gap: 6 },
});
