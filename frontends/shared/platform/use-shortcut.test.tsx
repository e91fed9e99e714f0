import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { useShortcut } from "./use-shortcut";

function Screen({ onPress }: { onPress: () => void }) {
  useShortcut("c", onPress);
  return <input aria-label="Search" />;
}

describe("a shortcut", () => {
  it("runs when its key is pressed alone", async () => {
    const onPress = vi.fn();
    render(<Screen onPress={onPress} />);
    await userEvent.keyboard("c");
    expect(onPress).toHaveBeenCalledOnce();
  });

  it("leaves keys to whoever types and to the browser", async () => {
    const onPress = vi.fn();
    render(<Screen onPress={onPress} />);
    await userEvent.type(screen.getByLabelText("Search"), "c");
    await userEvent.keyboard("{Control>}c{/Control}{Meta>}c{/Meta}");
    expect(onPress).not.toHaveBeenCalled();
  });
});
