import { Button, styled } from "@portal/ui";
import type { Progress } from "../reading/outcome";
import { texts } from "../texts";

interface ReadingProgressProps {
  readonly name: string;
  readonly progress: Progress | undefined;
  readonly onCancel: () => void;
}

/** How far a file is read, and a way to stop it. */
export function ReadingProgress({ name, progress, onCancel }: ReadingProgressProps) {
  const words = texts.file.progress;
  const { bytes, totalBytes, rows } = progress ?? { bytes: 0, totalBytes: 1, rows: 0 };
  const percent = Math.floor((bytes / Math.max(totalBytes, 1)) * 100);
  return (
    <Bar>
      <progress aria-label={words.label} max={100} value={percent} />
      <span>{words.words(name, rows, percent)}</span>
      <Button onClick={onCancel}>{words.cancel}</Button>
    </Bar>
  );
}

const Bar = styled("div")({
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: "8px 16px",
  marginTop: 16,
  overflowWrap: "anywhere",
  "& progress": { accentColor: "var(--accent)", inlineSize: "min(320px, 100%)", blockSize: 8 },
});
