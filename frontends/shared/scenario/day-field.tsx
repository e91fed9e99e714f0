import { formatDay } from "@portal/ui";
import { type InputHTMLAttributes, useId, useState } from "react";
import { addressDay, dayText } from "./start-day";
import { texts } from "./texts";

interface DayFieldProps {
  /** As the address has it: "2025-02-01"; or what was typed in its place. */
  readonly day: string;
  /** Days to choose from, in microseconds since 1970. */
  readonly offered: readonly bigint[];
  readonly fault: Pick<InputHTMLAttributes<HTMLInputElement>, "aria-invalid" | "aria-describedby">;
  readonly onChange: (day: string) => void;
}

/**
 * A day in the words that all days have here. A date field of the browser would write it in the order of the
 * reader's own language, where 1 February and 2 January look alike.
 */
export function DayField({ day, offered, fault, onChange }: DayFieldProps) {
  const list = useId();
  // As it is typed; it is put into words when the reader goes on.
  const [draft, setDraft] = useState<string>();
  return (
    <>
      <input
        className="day"
        list={list}
        autoComplete="off"
        maxLength={32}
        placeholder={texts.form.dayExample}
        value={draft ?? dayText(day)}
        onChange={({ target }) => {
          setDraft(target.value);
          onChange(addressDay(target.value));
        }}
        onBlur={() => setDraft(undefined)}
        {...fault}
      />
      <datalist id={list}>
        {offered.map((start) => (
          <option key={String(start)} value={formatDay(start)} />
        ))}
      </datalist>
    </>
  );
}
