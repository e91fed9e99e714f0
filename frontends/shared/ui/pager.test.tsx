import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { Pager } from "./pager";

it("keeps the focus on a step that has come to its end, and steps no further", async () => {
  const user = userEvent.setup();
  const onNext = vi.fn();
  const pager = (next: (() => void) | undefined) => (
    <Pager onPrevious={undefined} onNext={next}>
      Periods 1 to 24 of 48
    </Pager>
  );
  const { rerender } = render(pager(onNext));
  const button = screen.getByRole("button", { name: "Next" });
  await user.click(button);
  rerender(pager(undefined));
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute("aria-disabled")).toBe("true");
  await user.click(button);
  expect(onNext).toHaveBeenCalledOnce();
});
