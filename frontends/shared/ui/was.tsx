import { styled } from "@mui/material/styles";
import type { ReactNode } from "react";

/** An estimate that a scenario has replaced: struck through, and read out as what was. What is now follows it. */
export function Was({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <Old>
        <span className="visually-hidden">was </span>
        {children}
      </Old>
      <span className="visually-hidden">, now</span>{" "}
    </>
  );
}

const Old = styled("s")({ color: "var(--ink-2)", fontWeight: 400, whiteSpace: "nowrap" });
