import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { expect, it } from "vitest";
import { DayField } from "./day-field";

/** The field with a form that keeps what it is told. */
function Form({ told }: { readonly told: string[] }) {
  const [day, setDay] = useState("2025-01-01");
  const change = (next: string) => {
    told.push(next);
    setDay(next);
  };
  return <DayField day={day} offered={[]} fault={{}} onChange={change} />;
}

it("writes a day in words, takes it in words or digits, and leaves what is typed alone until one goes on", async () => {
  const told: string[] = [];
  render(<Form told={told} />);
  const field = screen.getByRole<HTMLInputElement>("combobox");
  expect(field.value).toBe("1 Jan 2025");
  await userEvent.clear(field);
  await userEvent.type(field, "2025-02-01");
  expect(field.value).toBe("2025-02-01");
  expect(told.at(-1)).toBe("2025-02-01");
  await userEvent.tab();
  expect(field.value).toBe("1 Feb 2025");
  await userEvent.clear(field);
  await userEvent.type(field, "3 march 2025");
  expect(told.at(-1)).toBe("2025-03-03");
});
