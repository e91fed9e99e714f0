import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { type LatePart, Later, lazily } from "./later";
import { onCodeNotLoaded } from "./load-code";

const ROOM = "Room";
const Picture = ({ of }: { readonly of: string }) => <p>{`Picture of ${of}`}</p>;
const show = (part: LatePart<{ readonly of: string }>) =>
  render(<Later part={part} props={{ of: "spend" }} room={<p>{ROOM}</p>} />);

describe("a part that is loaded when the page is there", () => {
  test("has its room kept free until it comes, and stands at once on the next page", async () => {
    const part = lazily("The picture", async () => Picture);
    const { unmount } = show(part);
    expect(screen.getByText(ROOM)).toBeTruthy();
    expect(await screen.findByText("Picture of spend")).toBeTruthy();
    unmount();
    show(part);
    expect(screen.getByText("Picture of spend")).toBeTruthy();
  });

  test("says so where it cannot be loaded, and comes when it is tried again", async () => {
    const told = vi.fn();
    const forget = onCodeNotLoaded(told);
    let isOnline = false;
    const part = lazily("The picture", async () => {
      if (!isOnline) throw new TypeError("Failed to fetch");
      return Picture;
    });
    show(part);
    expect(await screen.findByText(/^The picture could not be loaded\./)).toBeTruthy();
    expect(told).toHaveBeenCalledOnce();
    forget();
    isOnline = true;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("Picture of spend")).toBeTruthy();
  });

  test("is asked for a second time before anything is said", async () => {
    const find = vi.fn(async () => Picture).mockRejectedValueOnce(new TypeError("Failed to fetch"));
    show(lazily("The picture", find));
    expect(await screen.findByText("Picture of spend")).toBeTruthy();
    expect(find).toHaveBeenCalledTimes(2);
  });
});
