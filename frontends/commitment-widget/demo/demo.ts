import { ATTRIBUTES, type CommitmentWidgetEvents, TAG } from "../element";

/** What the page needs of the services, as JSON. */
interface Listed {
  readonly summaries?: readonly { readonly companyId: string; readonly companyDisplayName: string }[];
  readonly commitments?: readonly { readonly id: string; readonly displayName: string }[];
}

const EVENTS: readonly (keyof CommitmentWidgetEvents)[] = [
  "commitment:ready",
  "commitment:error",
  "commitment:select",
  "commitment:navigate",
];
const MOST_EVENTS = 8;
/** Fields that say what is so without them; the snippet leaves them out. */
const DEFAULTS: Readonly<Record<string, string>> = { view: "card", theme: "auto", density: "comfortable" };

const fields = part<HTMLFormElement>("fields");
const companies = select("company-id");
const commitments = select("commitment-id");
const widget = document.createElement(TAG);

part("origin").textContent = location.origin;
part("policy").textContent = `script-src ${location.origin};\nconnect-src ${location.origin};`;
fields.addEventListener("change", (event) => void (event.target === companies ? chooseCompany() : show()));
part("copy").addEventListener("click", () => void copy());
for (const name of EVENTS) document.addEventListener(name, report);
await begin();

async function begin(): Promise<void> {
  try {
    const { summaries = [] } = await list("ListCompanySummaries", {});
    fill(
      companies,
      summaries.map(({ companyId, companyDisplayName }) => [companyId, companyDisplayName]),
    );
    if (summaries.length === 0)
      throw new Error("No company has a commitment yet: load a file of them first.");
    choose(companies);
    await chooseCompany();
    part("live").append(widget);
  } catch (error) {
    part("problem").textContent = error instanceof Error ? error.message : `${error}`;
  }
}

async function chooseCompany(): Promise<void> {
  const listed = await list("ListCommitments", { companyId: companies.value });
  fill(
    commitments,
    (listed.commitments ?? []).map(({ id, displayName }) => [id, displayName]),
  );
  choose(commitments);
  show();
}

/** Sets a field to what the address asks for, if there is such a choice. */
function choose(field: HTMLSelectElement): void {
  const wanted = new URLSearchParams(location.search).get(field.name);
  if ([...field.options].some(({ value }) => value === wanted)) field.value = wanted ?? "";
}

/** Gives the widget what the fields say, and writes it as the lines to copy. */
function show(): void {
  const given = new FormData(fields);
  const chosen = ATTRIBUTES.flatMap((name) => {
    const value = `${given.get(name) ?? ""}`;
    return value === "" || value === DEFAULTS[name] ? [] : [[name, value] as const];
  });
  for (const name of ATTRIBUTES) {
    const value = chosen.find(([each]) => each === name)?.[1];
    if (value === undefined) widget.removeAttribute(name);
    else if (widget.getAttribute(name) !== value) widget.setAttribute(name, value);
  }
  const attributes = chosen
    .map(([name, value]) => `\n  ${name}="${value.replaceAll('"', "&quot;")}"`)
    .join("");
  part("snippet").textContent =
    `<script type="module" src="${location.origin}/widget/v1/commitment-widget.js"></script>\n` +
    `<${TAG}${attributes}\n></${TAG}>`;
}

async function copy(): Promise<void> {
  const button = part("copy");
  try {
    await navigator.clipboard.writeText(part("snippet").textContent ?? "");
    button.textContent = "Copied";
  } catch {
    // Without a secure origin there is no clipboard; the lines are then copied by hand.
    getSelection()?.selectAllChildren(part("snippet"));
    button.textContent = "Selected";
  }
}

function report(event: Event): void {
  const { type, detail } = event as CustomEvent<unknown>;
  const log = part("events");
  const said = log.textContent?.startsWith("commitment:") ? `\n${log.textContent}` : "";
  const lines = `${type} ${JSON.stringify(detail)}${said}`.split("\n");
  log.textContent = lines.slice(0, MOST_EVENTS).join("\n");
}

async function list(method: string, question: Readonly<Record<string, string>>): Promise<Listed> {
  const answer = await fetch(`/commitment.v1.CommitmentService/${method}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(question),
  });
  if (!answer.ok) throw new Error("The services cannot be reached right now: reload this page in a moment.");
  return (await answer.json()) as Listed;
}

function fill(field: HTMLSelectElement, options: readonly (readonly [string, string])[]): void {
  field.replaceChildren(...options.map(([value, text]) => new Option(`${value} · ${text}`, value)));
}

function part<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element as T;
}

function select(name: string): HTMLSelectElement {
  return fields.elements.namedItem(name) as HTMLSelectElement;
}
