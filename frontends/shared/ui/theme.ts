import type { CSSObject } from "@emotion/react";
import { createTheme, type Shadows } from "@mui/material/styles";
import { DARK, FONT_FAMILY, LIGHT } from "./tokens";

type Scheme = typeof LIGHT;

// MUI mixes and lightens palette colours, so it needs their values; our own styles use the variables.
const palette = (scheme: Scheme) => ({
  primary: { main: scheme.accent, contrastText: scheme["on-accent"] },
  error: { main: scheme.miss },
  warning: { main: scheme.risk },
  success: { main: scheme.met },
  info: { main: scheme.accent },
  text: { primary: scheme.ink, secondary: scheme["ink-2"] },
  background: { default: scheme.bg, paper: scheme.bg },
  divider: scheme.line,
});

const text = (fontSize: number, lineHeight: number, fontWeight: 400 | 600 = 400) => ({
  fontSize: `${fontSize / 16}rem`,
  lineHeight: `${lineHeight}px`,
  fontWeight,
  letterSpacing: 0,
});

/**
 * The look of every MUI component of the portal.
 *
 * The scheme is chosen by an attribute of the root element, `data-light` or `data-dark`.
 */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: "data" },
  colorSchemes: { light: { palette: palette(LIGHT) }, dark: { palette: palette(DARK) } },
  shape: { borderRadius: 4 },
  shadows: Array(25).fill("none") as Shadows,
  breakpoints: { values: { xs: 0, sm: 480, md: 720, lg: 960, xl: 1280 } },
  typography: {
    fontFamily: FONT_FAMILY,
    fontWeightBold: 600,
    h1: text(20, 28, 600),
    h2: text(16, 24, 600),
    body1: text(16, 24),
    body2: text(14, 20),
    caption: text(12, 16),
  },
  components: {
    MuiAutocomplete: {
      styleOverrides: {
        paper: {
          marginTop: 4,
          border: "1px solid var(--line-strong)",
          boxShadow: "0 4px 16px rgb(0 0 0 / 0.16)",
          backgroundImage: "none",
        },
        noOptions: text(14, 20),
        loading: text(14, 20),
      },
    },
  },
});

/** The variables that the components take their colours from, for both schemes. */
export function themeVariables(): CSSObject[] {
  // A theme with CSS variables has this method; MUI's types know it only inside the library.
  return (theme as unknown as { generateStyleSheets: () => CSSObject[] }).generateStyleSheets();
}
