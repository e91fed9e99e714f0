import { type RefObject, useLayoutEffect, useState } from "react";

/** The width of an element in pixels, now and whenever it changes; before it is measured, the guess. */
export function useWidth(element: RefObject<HTMLElement | null>, guess: () => number): number {
  const [width, setWidth] = useState(guess);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    const measure = () => setWidth((known) => target.clientWidth || known);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
