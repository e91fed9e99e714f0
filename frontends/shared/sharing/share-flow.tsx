import { announce, asOfInput, useRoute } from "@portal/platform";
import { formatStart } from "@portal/ui";
import { useState } from "react";
import { CopyByHand } from "./copy-by-hand";
import { Menu, type MenuItem } from "./menu";
import type { Opened } from "./opened";
import { canPresent, isPresenting, present, stopPresenting } from "./present";
import { texts } from "./texts";

export interface ShareFlowProps extends Opened {
  /** What the page says first; it stands without the page. */
  readonly sentence: string;
  /** Where this is shown as a widget, with the lines that put it on another page. */
  readonly widgetPage?: string | undefined;
}

/** Ways to show this page to somebody else; the address holds all of its state. */
export function ShareFlow({ sentence, widgetPage, ...opened }: ShareFlowProps) {
  const [byHand, setByHand] = useState<string>();
  const asOf = asOfInput(useRoute());
  // On the page its header says so; where this is pasted, nothing else does.
  const dated = asOf ? `${sentence} ${texts.share.asOf(formatStart(asOf))}` : sentence;
  if (byHand !== undefined) return <CopyByHand text={byHand} {...opened} />;
  const copy = async (text: string, confirmation: string) => {
    // Where the connection is not secure there is no clipboard, whatever the types say.
    const isCopied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    if (!isCopied) return setByHand(text);
    opened.close(true);
    opened.say(texts.share.copied);
    announce(confirmation);
  };
  const closing = (act: () => void) => () => {
    opened.close(true);
    act();
  };
  const items: MenuItem[] = [
    { label: texts.share.copyLink, onChoose: () => void copy(location.href, texts.share.linkCopied) },
    {
      label: texts.share.copySentence,
      onChoose: () => void copy(`${dated}\n${location.href}`, texts.share.sentenceCopied),
    },
    { label: texts.share.print, onChoose: closing(() => print()) },
  ];
  if (widgetPage !== undefined) {
    items.push({ label: texts.share.widget, onChoose: closing(() => location.assign(widgetPage)) });
  }
  if (isPresenting()) items.push({ label: texts.share.endPresent, onChoose: closing(stopPresenting) });
  else if (canPresent()) items.push({ label: texts.share.present, onChoose: closing(present) });
  return <Menu label={texts.share.menu} items={items} {...opened} />;
}
