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

// A variable for every shade of components that the portal does not use would double the style sheet.
const UNUSED = new Set(
  (
    "Alert AppBar Avatar Button Chip FilledInput LinearProgress Skeleton Slider SnackbarContent " +
    "SpeedDialAction StepConnector StepContent Switch Tooltip grey"
  ).split(" "),
);
const NEVER_VARIABLES =
  /motion|focusVisible|cssVarPrefix|colorSchemeSelector|modularCssLayers|rootSelector|typography|mixins|breakpoints|direction|transitions|sxConfig$/;

function shouldSkipGeneratingVar([group = "", name = ""]: string[]): boolean {
  if (group === "palette") return UNUSED.has(name) || /mode|contrastThreshold|tonalOffset/.test(name);
  return NEVER_VARIABLES.test(group);
}

/**
 * The look of every MUI component of the portal.
 *
 * The scheme is chosen by an attribute of the root element, `data-light` or `data-dark`.
 */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: "data", shouldSkipGeneratingVar },
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
    MuiTable: { styleOverrides: { root: { borderCollapse: "collapse" } } },
    MuiTableCell: {
      styleOverrides: {
        root: {
          ...text(14, 20),
          padding: "8px 12px",
          borderBottom: "1px solid var(--line)",
          color: "var(--ink)",
          verticalAlign: "top",
          "&:first-of-type": { paddingLeft: 0 },
          "&:last-of-type": { paddingRight: 0 },
        },
        head: {
          padding: "6px 12px",
          color: "var(--ink-2)",
          borderBottomColor: "var(--line-strong)",
          verticalAlign: "bottom",
          whiteSpace: "nowrap",
        },
        footer: {
          ...text(14, 20, 600),
          color: "var(--ink)",
          borderBottom: 0,
          borderTop: "2px solid var(--ink)",
        },
        alignRight: { whiteSpace: "nowrap" },
      },
    },
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
