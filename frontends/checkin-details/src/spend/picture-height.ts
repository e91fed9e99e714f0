/** The height of the picture of a spend, in pixels, by its width. */
export function plotHeight(width: number): number {
  return width < 480 ? 272 : 360;
}

const HEADING = 40;
const LEGEND = 28;
/** What the forecast rests on. */
const NOTE = 76;

/** The same with its heading and legend, to be kept free until it is drawn. */
export function pictureHeight(width: number, hasFan: boolean): number {
  return HEADING + plotHeight(width) + (hasFan ? LEGEND + NOTE : 0);
}
