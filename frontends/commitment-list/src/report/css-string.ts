/** A text as a CSS string, whatever it holds: nothing in it can end the string or begin a rule. */
export function cssString(text: string): string {
  const safe = text.replace(/["\\\p{Cc}]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
  return `"${safe}"`;
}
