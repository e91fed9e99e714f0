import { styled } from "@portal/ui";

interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  /** Each value with its word. */
  readonly options: readonly (readonly [T, string])[];
  readonly onSelect: (value: T) => void;
}

/** A choice of one among several, by the control of the browser. */
export function Select<T extends string>({ label, value, options, onSelect }: SelectProps<T>) {
  return (
    <Control
      aria-label={label}
      value={value}
      onChange={({ target }) => {
        const chosen = options.find(([option]) => option === target.value);
        if (chosen) onSelect(chosen[0]);
      }}
    >
      {options.map(([option, word]) => (
        <option key={option} value={option}>
          {word}
        </option>
      ))}
    </Control>
  );
}

const Control = styled("select")({
  font: "inherit",
  color: "var(--ink)",
  background: "var(--bg)",
  border: "1px solid var(--line-strong)",
  borderRadius: 4,
  minHeight: 32,
  maxWidth: "100%",
  padding: "4px 8px",
});
