import { type Microfrontend, parseRoute } from "@portal/platform";
import { registerApplication, unregisterApplication } from "single-spa";
import { APPLICATIONS, type Application } from "./applications";

/** A module that has not arrived after this long has failed: without an end, its skeleton would stay for ever. */
const LOAD_TIMEOUT_MS = 10_000;

type MicrofrontendModule = Microfrontend & Partial<Record<NonNullable<Application["part"]>, Microfrontend>>;

export function registerAll(): void {
  for (const application of APPLICATIONS) register(application);
}

/** Forgets all about a microfrontend that failed, in whichever step, and begins again with loading it. */
export async function registerAgain(application: Application): Promise<void> {
  await unregisterApplication(application.name);
  register(application);
}

function register(application: Application): void {
  const { name, slot, pages } = application;
  registerApplication({
    name,
    app: () => load(application),
    activeWhen: (location) => pages.includes(parseRoute(location).kind),
    customProps: { domElementGetter: () => document.getElementById(slot) },
  });
}

/** @returns the microfrontend of an application. */
export async function load({ module, part }: Application): Promise<Microfrontend> {
  const loaded: MicrofrontendModule = await inTime(import(/* @vite-ignore */ module), module);
  if (!part) return loaded;
  const microfrontend = loaded[part];
  if (!microfrontend) throw new Error(`${module} has no export ${part}.`);
  return microfrontend;
}

/** Rejects if the promise is not settled in time. */
async function inTime<T>(promise: Promise<T>, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    const error = new Error(`${what} did not load within ${LOAD_TIMEOUT_MS / 1000} seconds.`);
    timer = setTimeout(() => reject(error), LOAD_TIMEOUT_MS);
  });
  try {
    return await Promise.race([promise, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
