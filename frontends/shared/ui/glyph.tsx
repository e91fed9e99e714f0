import type { ReactNode } from "react";
import type { Status } from "./status";

interface GlyphProps {
  readonly status: Status;
  /** Edge in pixels. */
  readonly size?: number;
  /** In a cell the fill and outline are the cell's own, so the sign stands alone. */
  readonly bare?: boolean;
}

/** The sign of a status: shape first, so that it is told apart without colour. Hidden from screen readers. */
export function Glyph({ status, size = 16, bare = false }: GlyphProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false" fill="none">
      <g stroke="currentColor" strokeWidth={bare ? 2.2 : 1.7} strokeLinecap="round" strokeLinejoin="round">
        {bare ? BARE[status] : FRAMED[status]}
      </g>
    </svg>
  );
}

const DOTTED_RING = <circle cx="8" cy="8" r="6.6" strokeDasharray="2 2.6" />;
const SMALL_RING = <circle cx="8" cy="8" r="4" strokeWidth={1.7} />;
const DASH = <path d="M3 8h10" />;
const END = <path d="M3 8h10M13 4v8" />;
const HALF_RING = (
  <>
    <circle cx="8" cy="8" r="6.2" strokeWidth={1.7} />
    <path d="M8 1.8a6.2 6.2 0 0 0 0 12.4z" fill="currentColor" stroke="none" />
  </>
);

const FRAMED: Record<Status, ReactNode> = {
  met: (
    <>
      <circle cx="8" cy="8" r="7.2" fill="currentColor" stroke="none" />
      <path d="M4.7 8.3l2.2 2.2 4.4-4.8" stroke="var(--bg)" strokeWidth={1.8} />
    </>
  ),
  missed: (
    <>
      <rect x="1" y="1" width="14" height="14" rx="2" fill="currentColor" stroke="none" />
      <path d="M5 5l6 6M11 5l-6 6" stroke="var(--bg)" strokeWidth={1.8} />
    </>
  ),
  "already-met": (
    <>
      <circle cx="8" cy="8" r="6.6" />
      <path d="M5 8.3l2 2 4-4.4" />
    </>
  ),
  open: HALF_RING,
  awaiting: (
    <>
      {DOTTED_RING}
      <path d="M5 8h.1M8 8h.1M11 8h.1" />
    </>
  ),
  upcoming: SMALL_RING,
  "no-data": DASH,
  ended: END,
};

const BARE: Record<Status, ReactNode> = {
  met: <path d="M2.8 8.6l3.3 3.3 7-7.6" />,
  missed: <path d="M3.6 3.6l8.8 8.8M12.4 3.6l-8.8 8.8" strokeWidth={2.4} />,
  "already-met": <path d="M2.8 8.6l3.3 3.3 7-7.6" />,
  open: HALF_RING,
  awaiting: <path d="M3.5 8h.1M8 8h.1M12.4 8h.1" strokeWidth={2.6} />,
  upcoming: SMALL_RING,
  "no-data": DASH,
  ended: END,
};
