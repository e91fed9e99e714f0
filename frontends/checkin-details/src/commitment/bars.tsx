import { setParams, useRoute } from "@portal/platform";
import { Pager, Section, SectionHeading, useWidth } from "@portal/ui";
import type { MeasuredCommitment } from "../model/measured-commitment";
import { factsEnd, type Moments } from "../model/moments";
import type { BarPage } from "./bar-arrangement";
import { BarLegend } from "./bar-legend";
import { BarLine } from "./bar-line";
import { barBook } from "./bar-sheet";
import { factBorder } from "./fact-border";

interface BarsProps {
  readonly commitment: MeasuredCommitment;
  readonly moments: Moments;
}

/** The parameter of the address that holds the number of the first check-in on the picture. */
const FROM = "from";

/** A bar for each period against what was promised; more than fit are shown by pages, kept in the address. */
export function Bars({ commitment, moments }: BarsProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const wanted = Number.parseInt(useRoute().params.get(FROM) ?? "", 10);
  const { checkins } = commitment;
  const { sheet, page, pageSize, lines } = barBook(
    checkins,
    width,
    Number.isNaN(wanted) ? undefined : wanted - 1,
  );
  const border = factBorder(checkins, moments.countedUntil);
  return (
    <Section aria-labelledby="bars-title">
      <SectionHeading id="bars-title" title="Spent against promised">
        <BarLegend
          checkins={checkins.slice(page.from, page.to)}
          slotWidth={sheet.slot}
          hasScenario={commitment.chancesBefore.size > 0}
        />
      </SectionHeading>
      <div ref={ref}>
        {lines.map((line) => (
          <BarLine
            key={line.from}
            commitment={commitment}
            checkins={checkins.slice(line.from, line.to)}
            sheet={sheet}
            border={
              isOnLine(border, line, checkins.length)
                ? { slots: border - line.from, text: factsEnd(moments) }
                : undefined
            }
          />
        ))}
      </div>
      {pageSize < checkins.length ? (
        <Pager
          onPrevious={page.from > 0 ? () => showFrom(page.from - pageSize) : undefined}
          onNext={page.to < checkins.length ? () => showFrom(page.to) : undefined}
        >
          {`Periods ${page.from + 1} to ${page.to} of ${checkins.length}`}
        </Pager>
      ) : null}
    </Section>
  );
}

function showFrom(position: number): void {
  setParams({ [FROM]: String(Math.max(0, position) + 1) }, { replace: true });
}

/** A border between two lines stands at the start of the second. */
function isOnLine(border: number | undefined, { from, to }: BarPage, count: number): border is number {
  return border !== undefined && border >= from && (border < to || (border === to && to === count));
}
