import { useEffect } from "react";
import { reportTexts } from "../texts/report";
import { cssString } from "./css-string";

/** What stands in the margins of every printed page. */
export interface PageMargins {
  readonly head: string;
  readonly foot: string;
}

/**
 * Lays out the printed pages as long as the report is shown: their margins with what is repeated in them, and the
 * scale of the type. The paper's size is left to the print dialog.
 *
 * Rules for pages cannot stand in a class, and the names in them are known only here.
 */
export function usePaper({ head, foot }: PageMargins): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(paperCss({ head, foot }));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [head, foot]);
}

/** The style sheet of the printed pages. The first has its title where the others have their head. */
export function paperCss({ head, foot }: PageMargins): string {
  const box = "font:8.5px/12px system-ui,sans-serif;color:#4c5a67;white-space:nowrap";
  const rule = "border-top:1px solid #77848f;padding-top:4px;vertical-align:top";
  const page = reportTexts.pageOf.map((word) => cssString(word));
  return `
@page{margin:13mm 14mm 15mm;
@top-left{content:${cssString(head)};${box}}
@bottom-left{content:${cssString(foot)};${box};${rule};width:86%;text-align:start}
@bottom-right{content:${page[0]} counter(page) ${page[1]} counter(pages);${box};${rule};width:14%;text-align:end}}
@page :first{@top-left{content:none}}
@media print{html{font-size:13px}}`;
}
