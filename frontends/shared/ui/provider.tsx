import { ThemeContext } from "@emotion/react";
import type { ReactNode } from "react";
import { theme } from "./theme";

/**
 * Gives the components below it the theme.
 *
 * MUI's own ThemeProvider would also write its variables into the page at run time; ours are in the static
 * style sheet of the shell (`themeCss`), which costs the first screen nothing.
 */
export function UiProvider({ children }: { children: ReactNode }) {
  return <ThemeContext.Provider value={theme}>{children}</ThemeContext.Provider>;
}
