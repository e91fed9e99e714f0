import { styled } from "./styled";

interface PendingProps {
  /** A CSS width, such as "4em": about that of the figure to come. */
  readonly width: string;
}

/** A block within a line of text for a figure that is still being worked out. */
export function Pending({ width }: PendingProps) {
  return <Block aria-hidden="true" style={{ width }} />;
}

const Block = styled("span")({
  display: "inline-block",
  height: ".72em",
  maxWidth: "100%",
  borderRadius: 3,
  background: "var(--line)",
});
