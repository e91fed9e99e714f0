import type { Formats } from "./formats";
import { intlFormats } from "./intl-formats";
import { PORTAL_FORMATS } from "./portal-formats";

/** The currency whose sign the portal writes. */
const USD = "USD";

const made = new Map<string, Formats>();

/** As the portal writes, unless a language or a currency of its own is asked for. */
export function formatsOf(locale: string | undefined, currency: string): Formats {
  if (locale === undefined && currency === USD) return PORTAL_FORMATS;
  const key = `${locale} ${currency}`;
  let formats = made.get(key);
  if (!formats) {
    formats = intlFormats(locale ?? "en-US", currency);
    made.set(key, formats);
  }
  return formats;
}
