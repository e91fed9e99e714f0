import { create } from "@bufbuild/protobuf";
import { MoneySchema } from "@portal/contracts/common/v1/money_pb";
import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { OwedBar } from "./owed-bar";
import { RangeText } from "./range-text";

const money = (units: number) => create(MoneySchema, { currencyCode: "USD", units: BigInt(units) });

const widthsOf = (bar: HTMLElement) => [...bar.querySelectorAll("i")].map(({ style }) => style.width);

it("draws owed, expected and range on one scale, and says them in words", () => {
  render(
    <OwedBar owed={money(1000)} expected={money(3000)} range={{ low: money(2000), high: money(10000) }} />,
  );
  const bar = screen.getByRole("img", {
    name: "Owed $1,000.00, expected ≈\u00a0$3,000, 80\u202f% range $2,000 to $10,000",
  });
  expect(widthsOf(bar)).toEqual(["9.26%", "18.52%", "74.07%"]);
});

it("is empty where nothing is owed or expected", () => {
  render(<OwedBar owed={0n} expected={0n} range={undefined} />);
  expect(widthsOf(screen.getByRole("img"))).toEqual(["0.00%", "0.00%", "0.00%"]);
});

it("says a range of nothing as the cases that it stands for", () => {
  const { container, rerender } = render(<RangeText range={{ low: money(1648), high: money(6191) }} />);
  expect(container.textContent).toBe("80\u202f% range $1,650 to $6,190");
  rerender(<RangeText range={{ low: money(0), high: money(0) }} />);
  expect(container.textContent).toBe("in 9 of 10 cases $0");
  rerender(<RangeText isShort range={{ low: money(0), high: money(1440) }} />);
  expect(container.textContent).toBe("$0 to $1,440");
});
