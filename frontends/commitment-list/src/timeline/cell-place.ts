import type { CSSProperties } from "react";
import type { Cell } from "../model/cells";

/** The place of a cell in its track, with a gap of a pixel on either side. */
export function cellPlace({ left, width, lane }: Cell): CSSProperties {
  const place: CSSProperties & Record<"--lane", number> = {
    left: `calc(${percent(left)} + 1px)`,
    width: `calc(${percent(width)} - 2px)`,
    "--lane": lane,
  };
  return place;
}

/** A fraction as a CSS percentage. */
export function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(4)}%`;
}
