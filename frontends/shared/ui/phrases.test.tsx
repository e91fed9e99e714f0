import { render } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { Phrases, plain, strong, textOf } from "./phrases";

describe("phrases", () => {
  it("set the strong words apart, also where two say the same", () => {
    const complaint = vi.spyOn(console, "error");
    const phrases = [strong("$5.00"), plain(" of "), strong("$5.00"), plain(".")];
    const { container } = render(<Phrases phrases={phrases} />);
    expect(container.innerHTML).toBe("<b>$5.00</b> of <b>$5.00</b>.");
    expect(complaint).not.toHaveBeenCalled();
  });

  it("are one text for whoever copies or hears them", () => {
    expect(textOf([plain("Owed "), strong("$5.00")])).toBe("Owed $5.00");
  });
});
