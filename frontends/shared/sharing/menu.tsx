import { styled, useDismiss } from "@portal/ui";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { Opened } from "./opened";
import { Sheet } from "./sheet";

export interface MenuItem {
  readonly label: string;
  readonly onChoose: () => void;
}

interface MenuProps extends Pick<Opened, "box" | "close"> {
  readonly label: string;
  readonly items: readonly MenuItem[];
}

/** A menu below its button: arrows, Home, End and first letters move the focus, escape and tab leave. */
export function Menu({ label, items, box, close }: MenuProps) {
  const list = useRef<HTMLDivElement>(null);
  useDismiss(box, close);
  useEffect(() => itemsOf(list.current)[0]?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = itemsOf(list.current);
    const next = buttons[nextIndex(event.key, buttons)];
    if (next) {
      event.preventDefault();
      next.focus();
    } else if (event.key === "Tab") close(true);
  };
  return (
    <Sheet>
      <List ref={list} role="menu" aria-label={label} onKeyDown={onKeyDown}>
        {items.map((item) => (
          <button key={item.label} type="button" role="menuitem" tabIndex={-1} onClick={item.onChoose}>
            {item.label}
          </button>
        ))}
      </List>
    </Sheet>
  );
}

function itemsOf(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
}

/** Where a key moves the focus to; -1 for a key that moves nothing. */
function nextIndex(key: string, items: readonly HTMLElement[]): number {
  const active = document.activeElement;
  const current = active instanceof HTMLElement ? items.indexOf(active) : -1;
  if (key === "ArrowDown") return (current + 1) % items.length;
  if (key === "ArrowUp") return (current - 1 + items.length) % items.length;
  if (key === "Home") return 0;
  if (key === "End") return items.length - 1;
  return key.length === 1 ? startingWith(key, items, current) : -1;
}

/** The next item after the current one, around the end, that begins with a letter. */
function startingWith(letter: string, items: readonly HTMLElement[], current: number): number {
  const begins = (item: HTMLElement | undefined) =>
    item?.textContent?.toLowerCase().startsWith(letter.toLowerCase());
  const steps = items.map((_item, step) => (current + 1 + step) % items.length);
  return steps.find((index) => begins(items[index])) ?? -1;
}

const List = styled("div")({
  display: "grid",
  padding: 4,
  minWidth: 176,
  "& button": {
    font: "inherit",
    color: "inherit",
    background: "none",
    border: 0,
    borderRadius: 3,
    minHeight: 32,
    padding: "6px 12px",
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "pointer",
  },
  "& button:hover, & button:focus": { background: "var(--sunken)" },
  "& button:focus-visible": { outlineOffset: -2 },
});
