import type { Checkin } from "@portal/contracts/commitment/v1/checkin_pb";
import { type FocusEvent, type PointerEvent, type RefObject, useEffect, useState } from "react";
import type { CommitmentRow } from "../model/commitment-row";

/** What the card shows, and where. */
export interface CardTarget {
  readonly row: CommitmentRow;
  readonly checkins: readonly Checkin[];
  readonly place: { readonly left: number; readonly top?: number; readonly bottom?: number };
}

export interface Card {
  readonly target: CardTarget | undefined;
  /** Handlers for the element that the cells are in. */
  readonly handlers: {
    readonly onPointerOver: (event: PointerEvent) => void;
    readonly onPointerLeave: () => void;
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: () => void;
  };
}

const CARD_WIDTH = 248;
/** About the height of the tallest card: with less room below, it stands above its cell. */
const CARD_HEIGHT = 270;

/** The card of the cell under the pointer or the focus; escape closes it. */
export function useCard(container: RefObject<HTMLElement | null>, rows: readonly CommitmentRow[]): Card {
  const [target, setTarget] = useState<CardTarget>();
  useEscape(target !== undefined, () => setTarget(undefined));
  const show = (element: EventTarget) => {
    if (!(element instanceof Element) || !container.current) return;
    if (element.closest("[data-card]")) return;
    const cell = element.closest<HTMLElement>("[data-checkin]");
    setTarget(cell ? targetOf(cell, container.current, rows) : undefined);
  };
  const hide = () => setTarget(undefined);
  return {
    target,
    handlers: {
      // A touch opens the page at once; a card would only flash.
      onPointerOver: (event) => (event.pointerType === "touch" ? undefined : show(event.target)),
      onPointerLeave: hide,
      onFocus: (event) => (event.target.matches(":focus-visible") ? show(event.target) : undefined),
      onBlur: hide,
    },
  };
}

function useEscape(isActive: boolean, onEscape: () => void) {
  useEffect(() => {
    if (!isActive) return;
    const onKeyDown = (event: KeyboardEvent) => (event.key === "Escape" ? onEscape() : undefined);
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  });
}

function targetOf(
  cell: HTMLElement,
  container: HTMLElement,
  rows: readonly CommitmentRow[],
): CardTarget | undefined {
  const row = rows.find(({ id }) => id === cell.getAttribute("data-commitment"));
  if (!row) return undefined;
  const first = Number(cell.getAttribute("data-checkin"));
  const last = Number(cell.getAttribute("data-last-checkin") ?? first);
  const checkins = row.checkins.filter(({ number }) => number >= first && number <= last);
  return { row, checkins, place: placeBeside(boxOf(cell), boxOf(container), innerHeight / zoomOf(cell)) };
}

/** The box of an element in the pixels of its page, which are larger than the window's when it fills a screen. */
function boxOf(element: Element): DOMRect {
  const { x, y, width, height } = element.getBoundingClientRect();
  const zoom = zoomOf(element);
  return new DOMRect(x / zoom, y / zoom, width / zoom, height / zoom);
}

/** A browser that does not tell it has none. */
function zoomOf(element: Element): number {
  return element.currentCSSZoom ?? 1;
}

function placeBeside(cell: DOMRect, container: DOMRect, windowHeight: number): CardTarget["place"] {
  const middle = cell.left + cell.width / 2 - container.left;
  const left = Math.max(0, Math.min(container.width - CARD_WIDTH, middle - CARD_WIDTH / 2));
  const isRoomBelow = cell.bottom + CARD_HEIGHT < windowHeight || cell.top < CARD_HEIGHT;
  return isRoomBelow
    ? { left, top: cell.bottom - container.top + 6 }
    : { left, bottom: container.bottom - cell.top + 6 };
}
