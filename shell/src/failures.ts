import { onReconnected, tellCodeNotLoaded } from "@portal/platform";
import { type AppError, addErrorHandler } from "single-spa";
import { APPLICATIONS, type Application } from "./applications";
import { isNewReleaseOut } from "./new-release";
import { type Message, messageLine, messagePanel } from "./panels";
import { texts } from "./texts";

/** Name of each microfrontend that failed -> what loads it again. */
const failed = new Map<string, () => void>();

/**
 * Tells in its own place that a microfrontend failed, and loads it again when the reader says so or the server is back;
 * the others go on.
 */
export function startFailures(retry: (application: Application) => void): void {
  addErrorHandler((error: AppError) => {
    const application = APPLICATIONS.find(({ name }) => name === error.appOrParcelName);
    if (application) void show(application, () => retry(application));
    // For whoever collects the errors of browsers; the library would swallow it.
    reportError(error);
  });
  onReconnected(() => {
    for (const again of [...failed.values()]) again();
  });
}

async function show({ name, slot }: Application, retry: () => void): Promise<void> {
  const again = () => {
    failed.delete(name);
    retry();
  };
  failed.set(name, again);
  const isOld = await isNewReleaseOut();
  const words = isOld ? message(texts.newRelease, () => location.reload()) : message(texts.didNotLoad, again);
  const panel = slot === "content" ? messagePanel : messageLine;
  document.getElementById(slot)?.replaceChildren(panel(words));
  if (!isOld) tellCodeNotLoaded();
}

function message(words: typeof texts.newRelease | typeof texts.didNotLoad, run: () => void): Message {
  return { title: words.title, text: words.text, action: { label: words.action, run } };
}
