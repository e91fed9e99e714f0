import { styled } from "./styled";

/** Buttons below a table or a picture, and what they say about it. */
export const ActionBar = styled("div")({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: "8px 12px",
  marginTop: 12,
  color: "var(--ink-2)",
});
