import { styled } from "./styled";

/** Something to know before reading on; not an error. */
export const Notice = styled("p")({
  borderInlineStart: "2px solid var(--ink-2)",
  paddingInlineStart: 12,
  marginTop: 16,
  maxWidth: 960,
  color: "var(--ink-2)",
  textWrap: "pretty",
  "& b": { color: "var(--ink)" },
});
