import type { Timestamp } from "@portal/rpc";
import { useState } from "react";
import { ExportPanel } from "./export-panel";
import type { Export } from "./exports";
import { Menu } from "./menu";
import type { Opened } from "./opened";
import { texts } from "./texts";

export interface ExportFlowProps extends Opened {
  readonly exports: readonly Export[];
  readonly asOf?: Timestamp | undefined;
  readonly dataThrough?: Timestamp | undefined;
}

/** From the choice of a file to the file; the only one there is needs no choice. */
export function ExportFlow({ exports, asOf, dataThrough, ...opened }: ExportFlowProps) {
  const [chosen, setChosen] = useState(exports.length === 1 ? exports[0] : undefined);
  if (chosen) return <ExportPanel asked={chosen} moments={{ asOf, dataThrough }} {...opened} />;
  const choose = (each: Export) => {
    setChosen(each);
    opened.focusButton();
  };
  const items = exports.map((each) => ({ label: each.label, onChoose: () => choose(each) }));
  return <Menu label={texts.export.menu} items={items} {...opened} />;
}
