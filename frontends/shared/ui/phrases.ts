import { createElement, Fragment } from "react";

/** A piece of running text; what is strong is what the eye should find first. */
export interface Phrase {
  readonly text: string;
  readonly isStrong: boolean;
}

export const plain = (text: string): Phrase => ({ text, isStrong: false });
export const strong = (text: string): Phrase => ({ text, isStrong: true });

/** The phrases as text alone. */
export function textOf(phrases: readonly Phrase[]): string {
  return phrases.map(({ text }) => text).join("");
}

/** Sentences in which some words are strong. */
export function Phrases({ phrases }: { readonly phrases: readonly Phrase[] }) {
  // As arguments, not as a list: two phrases may say the same, so they have no keys.
  return createElement(Fragment, null, ...phrases.map(node));
}

function node({ text, isStrong }: Phrase) {
  return isStrong ? createElement("b", null, text) : text;
}
