/** What the shell itself has to say, in plain elements: it must be able to when nothing else loads. */
export interface Message {
  readonly title: string;
  readonly text: string;
  readonly action: { readonly label: string; readonly run: () => void };
}

/** A message that takes the place of a page. */
export function messagePanel({ title, text, action }: Message): HTMLElement {
  const panel = element("div", { className: "panel" });
  const heading = element("h1", { id: "page-title", tabIndex: -1, textContent: title });
  panel.setAttribute("role", "alert");
  panel.append(heading, element("p", { textContent: text }), actionButton(action));
  return panel;
}

/** A message that fits into the header. */
export function messageLine({ title, action }: Message): HTMLElement {
  const line = element("div", { className: "slot-failure" });
  line.setAttribute("role", "alert");
  line.append(element("span", { textContent: title }), actionButton(action));
  return line;
}

/** A note that takes no place from the page. */
export function notice(): HTMLElement {
  return element("div", { className: "notice" });
}

export function actionButton({ label, run }: Message["action"]): HTMLElement {
  const button = element("button", { type: "button", className: "button", textContent: label });
  button.addEventListener("click", run);
  return button;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), properties);
}
