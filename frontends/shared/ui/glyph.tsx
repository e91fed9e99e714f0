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
const TRIANGLE = (
  <>
    <path d="M8 1.9l6.8 12H1.2z" strokeWidth={1.7} />
    <path d="M8 6.5v3.2M8 11.9v.1" strokeWidth={1.7} />
  </>
);
const DOUBT = (
  <>
    <circle cx="8" cy="8" r="6.6" strokeWidth={1.7} strokeDasharray="2 2.6" />
    <path d="M6.3 6.4a1.75 1.75 0 1 1 2.5 1.6q-.8.4-.8 1.2M8 11.4v.1" strokeWidth={1.6} />
  </>
);
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
  "on-track": (
    <>
      <circle cx="8" cy="8" r="6.6" />
      <path d="M5.7 10.3l4.6-4.6M6.9 5.7h3.4v3.4" />
    </>
  ),
  "at-risk": TRIANGLE,
  "off-track": (
    <>
      <rect x="1.6" y="1.6" width="12.8" height="12.8" rx="1.6" />
      <path d="M5.7 5.7l4.6 4.6M6.9 10.3h3.4V6.9" />
    </>
  ),
  "insufficient-history": DOUBT,
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
  "on-track": <path d="M3.4 12.6l9-9M5.6 3.6h6.8v6.8" />,
  "at-risk": TRIANGLE,
  "off-track": <path d="M3.4 3.4l9 9M5.6 12.4h6.8V5.6" />,
  "insufficient-history": DOUBT,
  ended: END,
};
