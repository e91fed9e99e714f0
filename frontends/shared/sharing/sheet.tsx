import { styled } from "@portal/ui";
import { type ComponentPropsWithRef, useLayoutEffect, useRef } from "react";

/** What keeps off the edges of the window. */
const EDGE = 8;

/** A small sheet below the button that opened it, moved to the button's other end where the window ends. */
export function Sheet(props: ComponentPropsWithRef<typeof Face>) {
  const sheet = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const button = sheet.current?.parentElement?.getBoundingClientRect();
    if (!sheet.current || !button) return;
    const { left, right } = sheet.current.getBoundingClientRect();
    const page = document.body.getBoundingClientRect();
    const [start, end] = [page.left + EDGE, page.right - EDGE];
    let shift = 0;
    if (right > end) shift = Math.max(button.right - right, start - left);
    else if (left < start) shift = Math.min(button.left - left, end - right);
    // The pixels of the page are larger than the window's when it fills a screen.
    const zoom = sheet.current.currentCSSZoom ?? 1;
    if (shift !== 0) sheet.current.style.translate = `${shift / zoom}px`;
  }, []);
  return <Face ref={sheet} {...props} />;
}

const Face = styled("div")({
  position: "absolute",
  zIndex: 10,
  insetBlockStart: "calc(100% + 4px)",
  insetInlineStart: 0,
  width: "max-content",
  maxWidth: `calc(100vw - ${2 * EDGE}px)`,
  background: "var(--bg)",
  border: "1px solid var(--line-strong)",
  borderRadius: 4,
  boxShadow: "0 4px 16px rgb(0 0 0 / 0.16)",
});
