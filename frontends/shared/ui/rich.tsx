// MUI's components, which are heavy: loaded when something needs them, with import("@portal/ui/rich").
import { Global, ThemeContext } from "@emotion/react";
import MuiAutocomplete, { type AutocompleteProps } from "@mui/material/Autocomplete";
import { theme, themeVariables } from "./theme";

export { default as TextField } from "@mui/material/TextField";

/** MUI's Autocomplete with its theme, wherever it stands. */
export const Autocomplete = ((props: AutocompleteProps<unknown, boolean, boolean, boolean>) => (
  // MUI's own ThemeProvider would also choose the scheme, which is the shell's to do.
  <ThemeContext value={theme}>
    <Global styles={VARIABLES} />
    <MuiAutocomplete {...props} />
  </ThemeContext>
)) as typeof MuiAutocomplete;

const VARIABLES = themeVariables();
