import { type AppError, addErrorHandler } from "single-spa";
import { APPLICATIONS, type Application } from "./applications";
import { isNewReleaseOut } from "./new-release";
import { type Message, messageLine, messagePanel } from "./panels";
import { texts } from "./texts";

/** Tells in its own place that a microfrontend failed, and lets the reader try again; the others go on. */
export function startFailures(retry: (application: Application) => void): void {
  addErrorHandler((error: AppError) => {
    const application = APPLICATIONS.find(({ name }) => name === error.appOrParcelName);
    if (application) void show(application, () => retry(application));
    // For whoever collects the errors of browsers; the library would swallow it.
    reportError(error);
  });
}

async function show({ slot }: Application, retry: () => void): Promise<void> {
  const words = (await isNewReleaseOut())
    ? message(texts.newRelease, () => location.reload())
    : message(texts.didNotLoad, retry);
  const panel = slot === "content" ? messagePanel : messageLine;
  document.getElementById(slot)?.replaceChildren(panel(words));
}

function message(words: typeof texts.newRelease | typeof texts.didNotLoad, run: () => void): Message {
  return { title: words.title, text: words.text, action: { label: words.action, run } };
}
