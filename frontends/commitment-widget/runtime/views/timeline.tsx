import { Glyph, microsOf, statusWord, useWidth } from "@portal/ui";
import { useState } from "react";
import { around, daysOf, knownShare, type WidgetCheckin } from "../model";
import { texts } from "../texts";
import { usePortalLink, useShown } from "../widget-context";
import { keyTarget } from "./key-target";

/** How many periods stand on each side of the line where facts end, if there is no room for all. */
const BEFORE = 6;
const AFTER = 6;
/** Room for the sign of a period and a target that can be hit, in pixels. */
const PERIOD_WIDTH = 24;

/** The periods, or those around the line where facts end, to scale; one step of the tab key, then arrow keys. */
export function Timeline() {
  const { commitment, formats } = useShown();
  const [element, width] = useWidth<HTMLDivElement>();
  const { checkins } = commitment;
  const isWhole = checkins.length * PERIOD_WIDTH <= width;
  const shown = isWhole ? checkins : around(commitment, BEFORE, AFTER);
  const [reached, reach] = useState<number>();
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first?.period?.start || !last?.period?.end) return null;
  const inReach = shown.find(({ number }) => number === reached) ?? shown.find(isAhead) ?? last;
  const [from, to, all] = [first.number, last.number, checkins.length].map(formats.count);
  const name = texts.timeline.name(`${from}`, `${to}`, `${all}`);
  return (
    <div ref={element} className="timeline" part="timeline">
      <ol
        aria-label={name}
        onKeyDown={(event) => {
          const target = keyTarget(event);
          if (!target) return;
          event.preventDefault();
          reach(Number(target.dataset["checkin"]));
          target.focus();
        }}
      >
        {shown.map((checkin, index) => (
          <Cell
            key={checkin.number}
            checkin={checkin}
            isInReach={checkin === inReach}
            factsEnd={isAhead(checkin) && !isAhead(shown[index - 1])}
          />
        ))}
      </ol>
      <div className="ends small" aria-hidden="true">
        <span>{formats.month(first.period.start)}</span>
        {shown.length < checkins.length ? <span>{name}</span> : null}
        <span>{formats.month(microsOf(last.period.end) - 1n)}</span>
      </div>
    </div>
  );
}

const isAhead = (checkin: WidgetCheckin | undefined): boolean => checkin !== undefined && !checkin.isClosed;

interface CellProps {
  readonly checkin: WidgetCheckin;
  readonly isInReach: boolean;
  /** Whether facts end at its start, or in it. */
  readonly factsEnd: boolean;
}

function Cell({ checkin, isInReach, factsEnd }: CellProps) {
  const { commitment, formats } = useShown();
  const words = texts.timeline.cell(formats.period(checkin.period), useResult(checkin));
  const link = usePortalLink(checkin.number);
  const known = knownShare(checkin, commitment);
  return (
    <li style={{ flexGrow: daysOf(checkin) }}>
      <a
        className="cell"
        href={link.href}
        onClick={link.onClick}
        data-status={checkin.status}
        data-checkin={checkin.number}
        tabIndex={isInReach ? 0 : -1}
        aria-label={words}
        title={words}
      >
        <Glyph status={checkin.status} size={14} bare />
      </a>
      {factsEnd ? <i className="facts-end" style={{ insetInlineStart: `${known * 100}%` }} /> : null}
    </li>
  );
}

/** What is known or expected of a check-in, in words. */
function useResult({ status, shortfall, chance }: WidgetCheckin): string {
  const { formats } = useShown();
  if (status === "missed") return texts.timeline.missedBy(formats.owed(shortfall));
  const word = statusWord(status).toLowerCase();
  return chance === undefined ? word : texts.timeline.likely(word, formats.chance(chance));
}
