/** The moments that every figure depends on. */
export const moments = {
  asOf: (day: string) => `as of ${day}`,
  dataThrough: (day: string) => `data through ${day}`,
  countsBefore: (day: string) => `counts rows before ${day}`,
  noData: "no billing data loaded",
};
