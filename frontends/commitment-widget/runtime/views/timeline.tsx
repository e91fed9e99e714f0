import { Glyph, microsOf, statusWord } from "@portal/ui";
import { useState } from "react";
import { around, daysOf, knownShare, type WidgetCheckin } from "../model";
import { texts } from "../texts";
import { usePortalLink, useShown } from "../widget-context";
import { keyTarget } from "./key-target";

/** How many periods stand on each side of the line where facts end. */
const BEFORE = 6;
const AFTER = 6;

/** The periods around the line where facts end, to scale; one step of the tab key, then arrow keys. */
export function Timeline() {
  const { commitment, formats } = useShown();
  const shown = around(commitment, BEFORE, AFTER);
  const [reached, reach] = useState<number>();
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first?.period?.start || !last?.period?.end) return null;
  const inReach = shown.find(({ number }) => number === reached) ?? shown.find(isAhead) ?? last;
  return (
    <div className="timeline" part="timeline">
      <ol
        aria-label={texts.timeline.name(first.number, last.number, commitment.checkins.length)}
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
