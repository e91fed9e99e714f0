import { companies, counts, figures, footnotes, lead, sentence, table } from "./companies";
import { exported } from "./exported";
import { header } from "./header";

/** Which data the figures stand on. */
const moments = {
  dataThrough: (end: string) => `data through ${end}`,
  rowsBefore: (moment: string) => `rows before ${moment}`,
  noData: "no data",
  /** "data through 31 Dec 2024, Tyrell 15 Dec 2024": what most have, then the others by name. */
  exceptions: (most: string, others: readonly string[]) => [most, ...others].join(", "),
  exception: (company: string, words: string) => `${company} ${words}`,
  differ: "data end at different moments",
} as const;

/** Everything that a person reads of the header's choices and of the page of all companies. */
export const texts = {
  moments,
  header,
  companies,
  sentence,
  lead,
  figures,
  table,
  counts,
  footnotes,
  exported,
} as const;
