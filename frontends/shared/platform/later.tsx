import { Button, Notice } from "@portal/ui";
import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { onReconnected } from "./connection";
import { loadCode } from "./load-code";
import { texts } from "./texts";

/** A part of a page that the first screen does without; made by `lazily`. */
export interface LatePart<P extends object> {
  /** What it is, at the start of a sentence: "The picture". */
  readonly name: string;
  /** Undefined until it is loaded. */
  readonly component: ComponentType<P> | undefined;
  /** Has it loaded; after a failure each call tries anew. */
  readonly load: () => Promise<void>;
}

/**
 * Declares a part of a page whose code is loaded when it is asked for. Unlike React's `lazy`, which fails for good,
 * it can be asked for again.
 *
 * @param name what it is, at the start of a sentence: "The picture"
 * @param find imports it
 */
export function lazily<P extends object>(name: string, find: () => Promise<ComponentType<P>>): LatePart<P> {
  let component: ComponentType<P> | undefined;
  return {
    name,
    get component() {
      return component;
    },
    load: async () => {
      component ??= await loadCode(find);
    },
  };
}

interface LaterProps<P extends object> {
  readonly part: LatePart<P>;
  readonly props: P;
  /** Stands for it in its size, so that nothing moves when it comes. */
  readonly room: ReactNode;
  /** What stands in its place when it does not come; by default a line that says so. */
  readonly failure?: (retry: () => void) => ReactNode;
}

/**
 * Shows a part as soon as it is loaded, at once from then on. One that did not come is asked for again when the
 * reader wants it, and when the server is back.
 *
 * No suspense: React would hold back what replaces a fallback for 300 ms, on every page anew.
 */
export function Later<P extends object>({ part, props, room, failure }: LaterProps<P>): ReactNode {
  const [state, setState] = useState<"asked" | "there" | "failed">("asked");
  const retry = () => setState("asked");
  useEffect(() => {
    if (part.component || state !== "asked") return;
    part.load().then(
      () => setState("there"),
      () => setState("failed"),
    );
  }, [part, state]);
  const hasFailed = state === "failed";
  useEffect(() => (hasFailed ? onReconnected(() => setState("asked")) : undefined), [hasFailed]);
  const { component: Loaded } = part;
  if (Loaded) return <Loaded {...props} />;
  if (!hasFailed) return room;
  return failure ? failure(retry) : <NotLoaded name={part.name} onRetry={retry} />;
}

function NotLoaded({ name, onRetry }: { readonly name: string; readonly onRetry: () => void }) {
  return (
    <Notice as="div" role="alert">
      {texts.part.notLoaded(name)} <Button onClick={onRetry}>{texts.part.tryAgain}</Button>
    </Notice>
  );
}
