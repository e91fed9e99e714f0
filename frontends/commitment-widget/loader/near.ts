/** How far from the viewport a widget is near, so that it is there when the reader is. */
const MARGIN = "600px";

/** Waits until an element comes near the viewport; one that is not displayed is nowhere. */
export function whenNear(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element);
  });
}
