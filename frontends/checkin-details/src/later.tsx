import { Button, Notice, Section, useWidth } from "@portal/ui";
import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { texts } from "./texts";

/** A part of a page that the first screen does without: its code is asked for when the page is there. */
export class Part<P extends object> {
  /** Undefined until it is loaded. */
  component: ComponentType<P> | undefined;

  /** @param name what it is, at the start of a sentence: "The picture" */
  constructor(
    readonly name: string,
    private readonly find: () => Promise<ComponentType<P>>,
  ) {}

  async load(): Promise<void> {
    this.component ??= await this.find();
  }
}

interface LaterProps<P extends object> {
  readonly part: Part<P>;
  readonly props: P;
  /** Stands for it in its size, so that nothing moves when it comes. */
  readonly room: ReactNode;
}

/**
 * Shows a part as soon as it is loaded, at once from then on.
 *
 * No suspense: React would hold back what replaces a fallback for 300 ms, on every page anew.
 */
export function Later<P extends object>({ part, props, room }: LaterProps<P>): ReactNode {
  const [state, setState] = useState<"asked" | "there" | "failed">("asked");
  useEffect(() => {
    if (part.component || state !== "asked") return;
    part.load().then(
      () => setState("there"),
      () => setState("failed"),
    );
  }, [part, state]);
  const { component: Loaded } = part;
  if (Loaded) return <Loaded {...props} />;
  if (state !== "failed") return room;
  return (
    <Notice as="div">
      {texts.page.notLoaded(part.name)}{" "}
      <Button onClick={() => setState("asked")}>{texts.page.tryAgain}</Button>
    </Notice>
  );
}

interface RoomProps {
  /** In pixels, of a part so many pixels wide. */
  readonly heightOf: (width: number) => number;
}

/** Keeps the place of a part free. */
export function Room({ heightOf }: RoomProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  return (
    <Section aria-busy="true">
      <div ref={ref} style={{ height: heightOf(width) }} />
    </Section>
  );
}
