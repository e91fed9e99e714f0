/** The name of the element. Its contract is v1: things are added to it, and none is taken away. */
export const TAG = "commitment-widget";

export type View = "badge" | "card" | "table";
export type Theme = "light" | "dark" | "auto";
export type Density = "comfortable" | "compact";

/** The attributes, all of them text. One that is taken away means its default again. */
export interface CommitmentWidgetAttributes {
  /** The id of the company. Required. */
  readonly "company-id": string;
  /** The id of the commitment within the company. Required. */
  readonly "commitment-id": string;
  /** How much is shown; `card` by default. */
  readonly view?: View;
  /** `auto`, the default, follows the `color-scheme` of the page around it. */
  readonly theme?: Theme;
  /** How numbers and dates are written, as in `de-DE`; by default as in the portal. */
  readonly locale?: string;
  /** The moment asked about: a day (`2024-06-30`) or an instant with its offset; by default the latest data. */
  readonly "as-of"?: string;
  /** The origin of the portal; by default the one that the script came from. */
  readonly "api-base"?: string;
  /** `comfortable` by default. */
  readonly density?: Density;
}

export const ATTRIBUTES: readonly (keyof CommitmentWidgetAttributes)[] = [
  "company-id",
  "commitment-id",
  "view",
  "theme",
  "locale",
  "as-of",
  "api-base",
  "density",
];

/** What cannot be text. A function stands for an identity: widgets with the same ones share what they read. */
export interface CommitmentWidgetProperties {
  /** Gives the token to send as `Authorization: Bearer`; asked again when the services refuse it. */
  getAccessToken: (() => Promise<string>) | undefined;
  /** Used in place of the page's `fetch`. */
  fetch: typeof globalThis.fetch | undefined;
}

/** A `<commitment-widget>` in the document. */
export interface CommitmentWidgetElement extends HTMLElement, CommitmentWidgetProperties {}

export interface ReadyDetail {
  readonly companyId: string;
  readonly commitmentId: string;
}

export interface ErrorDetail {
  /** A code of Connect, such as `not_found` or `unavailable`. */
  readonly code: string;
  /** What happened and what to do, for whoever makes the page. The widget tells its readers in words of its own. */
  readonly message: string;
  /** Whether the same question may be answered later; the widget then asks again by itself. */
  readonly retryable: boolean;
  /** Names the request in the logs of the services. */
  readonly requestId: string | undefined;
}

export interface SelectDetail {
  readonly checkinNumber: number;
}

export interface NavigateDetail {
  /** The page of the portal that the reader asked for. */
  readonly href: string;
}

/** The events; all bubble, and cross the borders of shadow trees. */
export interface CommitmentWidgetEvents {
  /** The figures are on screen. */
  "commitment:ready": CustomEvent<ReadyDetail>;
  "commitment:error": CustomEvent<ErrorDetail>;
  /** A reader chose a check-in; `commitment:navigate` follows. */
  "commitment:select": CustomEvent<SelectDetail>;
  /** A reader chose a link. Whoever cancels it takes the reader there, or not. */
  "commitment:navigate": CustomEvent<NavigateDetail>;
}

declare global {
  interface HTMLElementTagNameMap {
    "commitment-widget": CommitmentWidgetElement;
  }
  interface HTMLElementEventMap extends CommitmentWidgetEvents {}
}
