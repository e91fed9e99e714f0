import type { ReactNode } from "react";
import { styled } from "./styled";
import { texts } from "./texts";

/** An estimate that a scenario has replaced: struck through, and read out as what was. What is now follows it. */
export function Was({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <Old>
        <span className="visually-hidden">{texts.was.before}</span>
        {children}
      </Old>
      <span className="visually-hidden">{texts.was.after}</span>{" "}
    </>
  );
}

const Old = styled("s")({ color: "var(--ink-2)", fontWeight: 400, whiteSpace: "nowrap" });
