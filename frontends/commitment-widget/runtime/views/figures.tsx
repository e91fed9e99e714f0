import { nanosOf, RANGE_LABEL, statusWord } from "@portal/ui";
import type { ReactNode } from "react";
import type { WidgetCheckin } from "../model";
import { texts } from "../texts";
import { useShown } from "../widget-context";
import { Mark } from "./mark";

/** What comes next, and what is owed in the end. */
export function Figures() {
  return (
    <dl className="figures" part="figures">
      <Next />
      <Expected />
    </dl>
  );
}

interface FigureProps {
  readonly label: string;
  readonly kind: "fact" | "estimate";
  readonly value: ReactNode;
  readonly children?: ReactNode;
}

function Figure({ label, kind, value, children }: FigureProps) {
  return (
    <div data-kind={kind}>
      <dt className="small">{label}</dt>
      <dd>{value}</dd>
      {children ? <dd className="small">{children}</dd> : null}
    </div>
  );
}

function Next() {
  const { commitment, formats } = useShown();
  const { next, end } = commitment;
  const words = texts.next;
  if (!next) {
    return (
      <Figure label={words.none} kind="fact" value={<Mark status="ended" />}>
        {words.ended(statusWord("ended"), formats.end(end))}
      </Figure>
    );
  }
  const chance = next.chance === undefined ? undefined : formats.chance(next.chance);
  return (
    <Figure
      label={words.label(formats.end(next.period?.end))}
      kind={chance === undefined ? "fact" : "estimate"}
      value={<Mark status={next.status} chance={chance} />}
    >
      <Need next={next} />
    </Figure>
  );
}

function Need({ next }: { readonly next: WidgetCheckin }) {
  const { formats } = useShown();
  const pace = usePace(next);
  const words = texts.next;
  if (next.status === "awaiting") return words.waits(formats.money(next.actual), formats.money(next.amount));
  return [
    next.status === "insufficient-history" ? words.littleHistory : "",
    next.chance === undefined ? "" : words.likely,
    next.neededDaily ? words.needs(formats.moneyUp(next.neededDaily)) : words.needsNothing,
    pace,
  ].join("");
}

/** What is held against the need: what the forecast expects, as the chance is of that; without one the spend of now. */
function usePace({ expectedDaily }: WidgetCheckin): string {
  const { commitment, formats } = useShown();
  const { currentDaily } = commitment;
  if (expectedDaily !== undefined) return texts.next.expected(formats.money(expectedDaily));
  return currentDaily === undefined ? "" : texts.next.now(formats.money(currentDaily));
}

function Expected() {
  const { commitment, formats } = useShown();
  const { expected, end, next, owed } = commitment;
  const words = texts.expected;
  // Nothing is ahead: what is owed is the end of it.
  if (!next) return null;
  const label = words.label(formats.end(end));
  if (!expected) return <Figure label={label} kind="estimate" value={words.none} />;
  return (
    <Figure label={label} kind="estimate" value={words.owed(formats.estimate(expected.owed))}>
      {nanosOf(expected.range?.high) === 0n
        ? words.rare(formats.estimate(0n))
        : words.range(RANGE_LABEL, formats.range(expected.range, owed))}
    </Figure>
  );
}
