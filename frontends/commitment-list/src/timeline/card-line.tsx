import type { ReactNode } from "react";

interface CardLineProps {
  readonly label: ReactNode;
  /** What the rule above the line says of it: the first of the estimates, or the result. */
  readonly kind?: "estimate" | "result";
  readonly children: ReactNode;
}

/** A figure of the card with what it is. */
export function CardLine({ label, kind, children }: CardLineProps) {
  return (
    <div className={kind}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
