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
