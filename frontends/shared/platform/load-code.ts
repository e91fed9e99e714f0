const LISTENERS = new Set<() => void>();

/** Between the two attempts: long enough for a connection that stumbled, too short to be noticed. */
const PAUSE_MS = 500;

/** Code of the portal did not arrive. Nothing is wrong with what it would have shown. */
export class CodeNotLoaded extends Error {
  constructor(cause: unknown) {
    super("A part of the portal did not load.", { cause });
    this.name = "CodeNotLoaded";
  }
}

/** Calls back whenever code did not arrive: the server is away, or has another release than the page. */
export function onCodeNotLoaded(callback: () => void): () => void {
  LISTENERS.add(callback);
  return () => LISTENERS.delete(callback);
}

/** Tells everybody who listens that code did not arrive. */
export function tellCodeNotLoaded(): void {
  for (const callback of LISTENERS) callback();
}

/**
 * Loads code that the first screen does without, and asks once more for what does not arrive.
 *
 * @param find imports it: each call is an attempt of its own
 * @throws {CodeNotLoaded} neither attempt succeeded
 */
export async function loadCode<T>(find: () => Promise<T>): Promise<T> {
  try {
    return await find();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  try {
    return await find();
  } catch (error) {
    tellCodeNotLoaded();
    throw new CodeNotLoaded(error);
  }
}
