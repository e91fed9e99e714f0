import { styled } from "@portal/ui";
import { texts } from "../texts";

/** What the bar below a cell means. */
export function ChangedMark() {
  return (
    <Mark>
      <i aria-hidden="true" />
      {texts.timeline.changed}
    </Mark>
  );
}

const Mark = styled("span")({
  display: "inline-flex",
  alignItems: "center",
  gap: 12,
  color: "var(--ink-2)",
  fontSize: "0.75rem",
  lineHeight: "16px",
  "& i": { width: 20, height: 4, background: "var(--accent)", forcedColorAdjust: "none" },
});
