import { type AppError, addErrorHandler } from "single-spa";
import { APPLICATIONS, type Application } from "./applications";
import { isNewReleaseOut } from "./new-release";
import { type Message, messageLine, messagePanel } from "./panels";

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
  const message = (await isNewReleaseOut())
    ? NEW_RELEASE
    : { ...DID_NOT_LOAD, action: { label: "Try again", run: retry } };
  const panel = slot === "content" ? messagePanel : messageLine;
  document.getElementById(slot)?.replaceChildren(panel(message));
}

const DID_NOT_LOAD = {
  title: "This part did not load",
  text: "The rest of the portal works. Check your connection, then try again.",
};

const NEW_RELEASE: Message = {
  title: "There is a new version of Commitments",
  text: "It took the place of the one you have open. Loading the page again brings it; nothing is lost.",
  action: { label: "Load again", run: () => location.reload() },
};
