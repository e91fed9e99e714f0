import { styled } from "./styled";
import { PHONE } from "./tokens";

/** The answer of the page, in a sentence that can be pasted into a mail. */
export const Sentence = styled("p")({
  fontSize: "1.375rem",
  lineHeight: "32px",
  fontWeight: 600,
  letterSpacing: "-0.012em",
  marginTop: 16,
  maxWidth: 1200,
  textWrap: "balance",
  overflowWrap: "anywhere",
  [PHONE]: { fontSize: "1.25rem", lineHeight: "28px" },
});

/** What stands below the answer: the next thing to know. */
export const Lead = styled("p")({
  fontSize: "1rem",
  lineHeight: "24px",
  marginTop: 8,
  maxWidth: 1200,
  textWrap: "pretty",
  overflowWrap: "anywhere",
  [PHONE]: { fontSize: "0.875rem", lineHeight: "20px" },
});
