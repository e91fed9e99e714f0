import type { ReactNode } from "react";
import { styled } from "./styled";
import { texts } from "./texts";
import { PHONE } from "./tokens";

/** A page above this one. */
export interface Crumb {
  readonly label: string;
  readonly href: string;
}

interface PageHeaderProps {
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly crumbs?: readonly Crumb[];
  readonly actions?: ReactNode;
}

/** The name of the page, which takes the focus after a navigation, and what it covers. */
export function PageHeader({ title, detail, crumbs, actions }: PageHeaderProps) {
  return (
    <Header>
      {crumbs ? <Crumbs crumbs={crumbs} /> : null}
      <h1 id="page-title" tabIndex={-1}>
        {title}
      </h1>
      {detail ? <p className="detail">{detail}</p> : null}
      {actions ? <div className="actions">{actions}</div> : null}
    </Header>
  );
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={texts.breadcrumb}>
      <ol>
        {crumbs.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const Header = styled("div")({
  display: "flex",
  alignItems: "center",
  flexWrap: "wrap",
  gap: "4px 16px",
  minHeight: 32,
  "& h1": { fontSize: "1.25rem", lineHeight: "28px", fontWeight: 600, minWidth: 0, overflowWrap: "anywhere" },
  "& .detail": { color: "var(--ink-2)", flex: "1 1 auto", overflowWrap: "anywhere" },
  "& .detail b": { color: "var(--ink)" },
  "& .actions": { display: "flex", flexWrap: "wrap", gap: 8 },
  "& nav": { flexBasis: "100%" },
  "& ol": { display: "flex", flexWrap: "wrap", gap: 8, listStyle: "none", color: "var(--ink-2)" },
  "& li": { minWidth: 0, overflowWrap: "anywhere" },
  "& li + li::before": { content: '"/"', marginInlineEnd: 8 },
  [PHONE]: { "& .detail": { flexBasis: "100%" }, "& .actions": { flexBasis: "100%", marginTop: 4 } },
});
