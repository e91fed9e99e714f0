/** The probabilities to choose from, in per cent. */
export const SURE_CHOICES: readonly number[] = [50, 80, 90, 95];

/** The one that is meant where the address has none. */
export const USUAL_SURE = 80;

/** Reads the wanted probability of an address, in per cent; what is none is the usual one. */
export function sureOf(text: string | null): number {
  const sure = text && /^\d\d$/.test(text) ? Number(text) : USUAL_SURE;
  return sure >= 50 ? sure : USUAL_SURE;
}
