import type { ComponentPropsWithRef } from "react";
import { styled } from "./styled";

interface Look {
  /** Outlined by default; plain has no border, primary is the one thing to do. */
  readonly variant?: "outlined" | "plain" | "primary";
}

interface PressProps extends Look, ComponentPropsWithRef<"button"> {
  readonly href?: undefined;
}

interface LinkProps extends Look, ComponentPropsWithRef<"a"> {
  readonly href: string;
}

export type ButtonProps = PressProps | LinkProps;

/** A button, or with `href` a link that looks like one. `aria-pressed` marks a chosen one. */
export function Button(props: ButtonProps) {
  if (props.href !== undefined) {
    const { variant = "outlined", ...rest } = props;
    return <LinkFace data-variant={variant} {...rest} />;
  }
  const { variant = "outlined", href: _href, ...rest } = props;
  return <PressFace type="button" data-variant={variant} {...rest} />;
}

// MUI's Button costs the first screen 8 KB and 20 ms, mostly for the ripple and variants that nothing here uses.
const FACE = {
  font: "inherit",
  color: "var(--ink)",
  background: "var(--bg)",
  border: "1px solid var(--line-strong)",
  borderRadius: 4,
  minHeight: 32,
  padding: "5px 12px",
  display: "inline-flex",
  alignItems: "center",
  gap: 8,
  textDecoration: "none",
  whiteSpace: "nowrap",
  cursor: "pointer",
  "& svg": { flex: "none" },
  "&:hover": { background: "var(--sunken)" },
  "&[data-variant=plain]": { borderColor: "transparent", background: "transparent" },
  "&[data-variant=plain]:hover": { background: "var(--sunken)" },
  "&[data-variant=primary]": {
    background: "var(--accent)",
    borderColor: "var(--accent)",
    color: "var(--on-accent)",
    fontWeight: 600,
  },
  "&[data-variant=primary]:hover": { textDecoration: "underline" },
  "&[aria-pressed=true], &[aria-current=true]": {
    background: "var(--accent-soft)",
    borderColor: "var(--accent)",
    color: "var(--accent)",
    fontWeight: 600,
  },
  // Where the system chooses the colours, a thicker border tells what is chosen.
  "@media (forced-colors: active)": {
    "&[aria-pressed=true], &[aria-current=true]": { borderWidth: 3, padding: "3px 10px" },
  },
  "&:disabled, &[aria-disabled=true]": {
    color: "var(--ink-2)",
    borderColor: "var(--line)",
    cursor: "default",
  },
} as const;

const PressFace = styled("button")(FACE);
const LinkFace = styled("a")(FACE);
