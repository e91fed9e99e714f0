import { momentOf } from "@portal/platform/address";
import type { CommitmentWidgetElement, View } from "../element";
import { texts } from "./texts";

/** What a widget is asked to show. */
export interface Options {
  readonly companyId: string;
  readonly commitmentId: string;
  readonly view: View;
  /** A language tag; undefined writes as the portal does. */
  readonly locale: string | undefined;
  /** As given, for links; and in milliseconds since 1970. */
  readonly asOf: { readonly text: string; readonly milliseconds: number } | undefined;
  /** The origin of the portal. */
  readonly apiBase: string;
}

/** An attribute that cannot be used, and what to write instead. */
export class Misuse extends Error {}

const VIEWS: readonly View[] = ["badge", "card", "table"];

/**
 * Reads the attributes of a widget.
 *
 * @param origin where the portal is if no attribute says so
 * @throws {Misuse} one of them cannot be used; to show another thing than the one meant would be worse
 */
export function readOptions(element: CommitmentWidgetElement, origin: string): Options {
  const given = (name: string) => element.getAttribute(name)?.trim() || undefined;
  return {
    companyId: required("company-id", given("company-id")),
    commitmentId: required("commitment-id", given("commitment-id")),
    view: viewOf(given("view")),
    locale: localeOf(given("locale")),
    asOf: asOfOf(given("as-of")),
    apiBase: originOf(given("api-base") ?? origin),
  };
}

function required(name: string, value: string | undefined): string {
  if (value === undefined) throw new Misuse(texts.misuse.missing(name));
  return value;
}

function viewOf(value = "card"): View {
  const view = VIEWS.find((each) => each === value);
  if (!view) throw new Misuse(texts.misuse.view(value, VIEWS));
  return view;
}

function localeOf(value: string | undefined): string | undefined {
  try {
    return value === undefined ? undefined : Intl.getCanonicalLocales(value)[0];
  } catch {
    throw new Misuse(texts.misuse.locale(value ?? ""));
  }
}

function asOfOf(text: string | undefined): Options["asOf"] {
  if (text === undefined) return undefined;
  const milliseconds = momentOf(text);
  if (milliseconds === undefined) throw new Misuse(texts.misuse.asOf(text));
  return { text, milliseconds };
}

function originOf(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new Misuse(texts.misuse.apiBase(value));
  return url.origin;
}
