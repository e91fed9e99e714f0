import { styled } from "@mui/material/styles";

/** Something to know before reading on; not an error. */
export const Notice = styled("p")({
  borderLeft: "2px solid var(--ink-2)",
  paddingLeft: 12,
  marginTop: 16,
  maxWidth: 960,
  color: "var(--ink-2)",
  textWrap: "pretty",
  "& b": { color: "var(--ink)" },
});
