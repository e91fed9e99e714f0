import { styled } from "./styled";

/** A key of the keyboard. */
export const Kbd = styled("kbd")({
  font: "0.75rem/16px ui-monospace, monospace",
  border: "1px solid var(--line-strong)",
  borderRadius: 3,
  padding: "0 4px",
  color: "var(--ink-2)",
});
