import { Section, useWidth } from "@portal/ui";

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
