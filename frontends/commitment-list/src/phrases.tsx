import type { Phrase } from "./model/phrases";

/** Sentences in which some words are strong. */
export function Phrases({ phrases }: { phrases: readonly Phrase[] }) {
  return phrases.map(({ text, isStrong }) => (isStrong ? <b key={text}>{text}</b> : text));
}
