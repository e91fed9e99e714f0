import { styled } from "@portal/ui";

/**
 * The sheet that a chart is drawn on, one unit to the pixel.
 *
 * Forced colours leave drawings as they are, so the colours are exchanged here; then fills no longer tell results
 * apart, and outlines and glyphs do.
 */
export const Picture = styled("svg")({
  display: "block",
  overflow: "visible",
  // Time runs to the right in every language, as it does on the axis.
  direction: "ltr",
  "& text": { font: "inherit", fontSize: 12, fill: "var(--ink-2)" },
  "& .strong": { fontWeight: 600, fill: "var(--ink)" },
  "& .miss": { fontWeight: 600, fill: "var(--miss)" },
  // Words that may stand on a line are set off from it.
  "& .halo": { paintOrder: "stroke", stroke: "var(--bg)", strokeWidth: 4 },
  "& .hairline": { stroke: "var(--line)" },
  "& .promised": { stroke: "var(--ink)", strokeWidth: 2.5 },
  "& .border": { stroke: "var(--ink)", strokeWidth: 2 },
  // Drawn for the width of a screen, it takes that of the paper.
  "@media print": { width: "100%", height: "auto" },
  "@media (forced-colors: active)": {
    "--bg": "Canvas",
    "--line": "GrayText",
    "--spent": "GrayText",
    "--met-fill": "Canvas",
    "--on-miss": "Canvas",
    ...Object.fromEntries(
      [
        "--ink",
        "--ink-2",
        "--line-strong",
        "--met",
        "--miss",
        "--miss-fill",
        "--off-hatch",
        "--risk",
        "--idle",
      ].map((name) => [name, "CanvasText"]),
    ),
    "& .met": { stroke: "CanvasText" },
  },
});
