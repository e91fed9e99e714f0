import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Figure, Figures } from "./figures";

const itemOf = (value: string) => screen.getByText(value).closest("[data-kind]");

it("sets figures smaller beside an amount of ten billion, and never shortens it", () => {
  render(
    <Figures>
      <Figure label="Owed" value="$10,000,000,000.00" kind="fact" />
      <Figure label="Met" value="15 of 20" kind="fact" />
    </Figures>,
  );
  expect(itemOf("$10,000,000,000.00")?.getAttribute("data-long")).toBe("longest");
  expect(itemOf("15 of 20")?.getAttribute("data-long")).toBeNull();
});
