import { styled } from "./styled";
import { PHONE, PHONE_QUERY } from "./tokens";

const WIDEST = 1200;
const EDGE = 40;
const PHONE_EDGE = 16;

/** The room that a page of a microfrontend takes: at most 1200 wide, with the edge of its width. */
export const Page = styled("div")({
  maxWidth: WIDEST + 2 * EDGE,
  margin: "0 auto",
  padding: `24px ${EDGE}px 48px`,
  [PHONE]: { padding: `16px ${PHONE_EDGE}px 40px` },
});

/** The width of a page's content in pixels, by its styles: known without a layout. */
export function pageWidth(): number {
  const edge = matchMedia(PHONE_QUERY).matches ? PHONE_EDGE : EDGE;
  return Math.min(WIDEST, (document.documentElement.clientWidth || innerWidth) - 2 * edge);
}
