import { Button, dayOf, formatStart, type Instant, styled } from "@portal/ui";
import { type FormEvent, useId } from "react";
import { texts } from "../texts";

interface AsOfFormProps {
  readonly chosen: Instant | undefined;
  readonly latest: Instant | undefined;
  /** A day such as "2024-06-30", or undefined for the latest data. */
  readonly onChoose: (day: string | undefined) => void;
}

/** Asks for a day. */
export function AsOfForm({ chosen, latest, onChoose }: AsOfFormProps) {
  const id = useId();
  const shown = chosen ?? latest;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const day = new FormData(event.currentTarget).get("day");
    if (typeof day === "string" && day) onChoose(day);
  };
  return (
    <Form onSubmit={submit}>
      <label htmlFor={id}>{texts.header.asOfQuestion}</label>
      <div className="row">
        <input
          id={id}
          name="day"
          type="date"
          required
          // biome-ignore lint/a11y/noAutofocus: the reader has just opened this to type a day
          autoFocus
          aria-describedby={`${id}-hint`}
          defaultValue={shown === undefined ? undefined : isoDay(shown)}
        />
        <Button type="submit" variant="primary">
          {texts.header.show}
        </Button>
      </div>
      <p id={`${id}-hint`}>{texts.header.asOfHint}</p>
      {chosen ? (
        <Button onClick={() => onChoose(undefined)}>
          {texts.header.backToLatest(latest === undefined ? undefined : formatStart(latest))}
        </Button>
      ) : null}
    </Form>
  );
}

/** The day as the browser's field writes it. */
function isoDay(moment: Instant): string {
  const { year, month, day } = dayOf(moment);
  return [`${year}`.padStart(4, "0"), `${month}`.padStart(2, "0"), `${day}`.padStart(2, "0")].join("-");
}

const Form = styled("form")({
  "& .row": { display: "flex", gap: 8, margin: "8px 0" },
  "& input": {
    flex: 1,
    minWidth: 0,
    font: "inherit",
    color: "var(--ink)",
    background: "var(--bg)",
    border: "1px solid var(--line-strong)",
    borderRadius: 4,
    height: 32,
    padding: "0 8px",
  },
  "& p": { fontSize: "0.75rem", lineHeight: "16px", color: "var(--ink-2)" },
  "& p + button": { marginTop: 12 },
});
