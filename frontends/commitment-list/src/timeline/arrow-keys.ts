import type { KeyboardEvent } from "react";

/**
 * Moves the focus between cells: left and right in a row, up and down between rows, Home and End to its ends.
 * The tab key reaches one cell of each row, the one that had the focus last, so that a row of many periods is
 * one step and not many.
 */
export function moveBetweenCells(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-checkin]") : null;
  const next = cell && cellAfter(event.key, cell, event.currentTarget);
  if (!next) return;
  event.preventDefault();
  for (const other of cellsIn(trackOf(next))) other.tabIndex = other === next ? 0 : -1;
  next.focus();
}

function cellAfter(key: string, cell: HTMLElement, container: HTMLElement): HTMLElement | undefined {
  const cells = cellsIn(trackOf(cell));
  const index = cells.indexOf(cell);
  switch (key) {
    case "ArrowRight":
      return cells[index + 1];
    case "ArrowLeft":
      return cells[index - 1];
    case "Home":
      return cells[0];
    case "End":
      return cells.at(-1);
    case "ArrowDown":
      return nearest(cell, tracksIn(container)[tracksIn(container).indexOf(trackOf(cell)) + 1]);
    case "ArrowUp":
      return nearest(cell, tracksIn(container)[tracksIn(container).indexOf(trackOf(cell)) - 1]);
    default:
      return undefined;
  }
}

/** The cell of another row that stands closest in time. */
function nearest(cell: HTMLElement, track: Element | undefined): HTMLElement | undefined {
  if (!track) return undefined;
  const middle = (element: HTMLElement) => element.offsetLeft + element.offsetWidth / 2;
  const distance = (other: HTMLElement) => Math.abs(middle(other) - middle(cell));
  return cellsIn(track).reduce<HTMLElement | undefined>(
    (best, other) => (best && distance(best) <= distance(other) ? best : other),
    undefined,
  );
}

function trackOf(cell: HTMLElement): Element {
  return cell.closest(".track") ?? cell;
}

function tracksIn(container: HTMLElement): Element[] {
  return [...container.querySelectorAll(".track")];
}

function cellsIn(track: Element): HTMLElement[] {
  return [...track.querySelectorAll<HTMLElement>("[data-checkin]")];
}
