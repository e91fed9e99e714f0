/** The colours of one scheme; contrast is measured in both (text at least 4.5:1 on bg and sunken). */
interface Colours {
  readonly bg: string;
  readonly sunken: string;
  readonly line: string;
  readonly "line-strong": string;
  readonly ink: string;
  readonly "ink-2": string;
  readonly accent: string;
  readonly "accent-soft": string;
  readonly "on-accent": string;
  readonly met: string;
  readonly "met-fill": string;
  readonly miss: string;
  readonly "miss-fill": string;
  readonly "on-miss": string;
  readonly "off-hatch": string;
  readonly risk: string;
  readonly idle: string;
  readonly spent: string;
}

export const LIGHT: Colours = {
  bg: "#ffffff",
  sunken: "#f4f6f8",
  line: "#dde3e9",
  "line-strong": "#77848f",
  ink: "#13202b",
  "ink-2": "#4c5a67",
  accent: "#2149b5",
  "accent-soft": "#e9eefb",
  "on-accent": "#ffffff",
  met: "#04647a",
  "met-fill": "#c8e6ec",
  miss: "#a01a36",
  "miss-fill": "#a81c3a",
  "on-miss": "#ffffff",
  "off-hatch": "#e2a3b0",
  risk: "#8c6200",
  idle: "#56636f",
  spent: "#9fb0bf",
};

export const DARK: Colours = {
  bg: "#11181f",
  sunken: "#19222b",
  line: "#2a3641",
  "line-strong": "#768594",
  ink: "#e9eef3",
  "ink-2": "#a8b5c1",
  accent: "#9ab8ff",
  "accent-soft": "#1d2b4a",
  "on-accent": "#0c1630",
  met: "#5fcfe0",
  "met-fill": "#144854",
  miss: "#ff7a85",
  "miss-fill": "#f5707c",
  "on-miss": "#22060a",
  "off-hatch": "#7c3240",
  risk: "#f3c544",
  idle: "#9caab6",
  spent: "#526374",
};

export const FONT_FAMILY = "system-ui, sans-serif";

/** Below this width a page is laid out for a phone. */
export const PHONE_QUERY = "(max-width: 719.95px)";
export const PHONE = `@media ${PHONE_QUERY}`;
