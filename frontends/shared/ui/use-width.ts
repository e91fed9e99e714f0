import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { pageWidth } from "./page";

/**
 * The width of an element in pixels, before it is painted first and whenever it changes.
 *
 * Until it is measured it is taken to be as wide as the page: then the first drawing is mostly the last.
 */
export function useWidth<E extends HTMLElement>(): readonly [RefObject<E | null>, number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(pageWidth);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => element.clientWidth > 0 && setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
