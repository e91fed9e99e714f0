import { Button, Kbd, styled } from "@portal/ui";
import { type RefObject, useId, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { areShortcutsOn, type Shortcut, switchShortcuts } from "./shortcuts";
import { texts } from "./texts";

/** What every page has, beside its own. */
const EVERYWHERE: readonly Shortcut[] = [
  { key: "?", label: texts.shortcuts.showList },
  { key: "Esc", label: texts.shortcuts.closeOpen },
];

/** Shows the list over the page, until it is closed. */
export function showShortcuts(shortcuts: readonly Shortcut[]): void {
  const host = document.body.appendChild(document.createElement("div"));
  const root = createRoot(host);
  const close = () => {
    root.unmount();
    host.remove();
  };
  root.render(<ShortcutDialog shortcuts={[...shortcuts, ...EVERYWHERE]} onClose={close} />);
}

interface Props {
  readonly shortcuts: readonly Shortcut[];
  readonly onClose: () => void;
}

function ShortcutDialog({ shortcuts, onClose }: Props) {
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <Dialog
      ref={(element) => open(dialog, element)}
      aria-labelledby={titleId}
      closedby="any"
      onClose={onClose}
    >
      <h2 id={titleId}>{texts.shortcuts.title}</h2>
      <dl>
        {shortcuts.map(({ key, label }) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <Switch />
      <Button onClick={() => dialog.current?.close()}>{texts.shortcuts.close}</Button>
    </Dialog>
  );
}

/** The browser keeps the focus inside a modal one, and gives it back to where it was. */
function open(dialog: RefObject<HTMLDialogElement | null>, element: HTMLDialogElement | null): void {
  dialog.current = element;
  if (element && !element.open) element.showModal();
}

function Switch() {
  const [isOn, setOn] = useState(areShortcutsOn);
  const change = () => {
    switchShortcuts(!isOn);
    setOn(!isOn);
  };
  return (
    <label>
      <input type="checkbox" checked={isOn} onChange={change} /> {texts.shortcuts.useSingleKeys}
    </label>
  );
}

const Dialog = styled("dialog")({
  width: "min(400px, 100% - 32px)",
  padding: 24,
  border: "1px solid var(--line-strong)",
  borderRadius: 4,
  background: "var(--bg)",
  color: "var(--ink)",
  "&::backdrop": { background: "rgb(0 0 0 / 0.4)" },
  "& h2": { fontSize: "1rem", lineHeight: "24px", fontWeight: 600 },
  "& dl": { marginBlock: 12 },
  "& dl > div": { display: "flex", gap: 12, paddingBlock: 8, borderTop: "1px solid var(--line)" },
  "& dt": { flex: "0 0 48px" },
  "& label": { display: "flex", alignItems: "center", gap: 8, minHeight: 24, marginBlockEnd: 16 },
});
