import { Glyph, type Status, statusWord } from "@portal/ui";

interface MarkProps {
  readonly status: Status;
  /** A chance in words, after the status. */
  readonly chance?: string | undefined;
}

/** The sign and the word of a status, in its colour. */
export function Mark({ status, chance }: MarkProps) {
  return (
    <span className="mark" data-status={status}>
      <Glyph status={status} />
      {statusWord(status)}
      {chance === undefined ? null : <span className="estimate">{chance}</span>}
    </span>
  );
}
