import { setParams, useRoute } from "@portal/platform";
import { formatCount, Pager, Section, SectionHeading, useWidth } from "@portal/ui";
import type { MeasuredCommitment } from "../model/commitment";
import { factsEnd, type Moments } from "../model/moments";
import { bars as barsTexts } from "../texts/bars";
import { barBook } from "./book";
import { factBorder, isOnLine } from "./fact-border";
import { BarLegend } from "./legend";
import { BarLine } from "./line";

export interface BarsProps {
  readonly commitment: MeasuredCommitment;
  readonly moments: Moments;
}

/** The parameter of the address that holds the number of the first check-in on the picture. */
const FROM = "from";

/** A bar for each period against what was promised; more than fit are shown by pages, kept in the address. */
export function Bars({ commitment, moments }: BarsProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const { checkins } = commitment;
  const { sheet, page, pageSize, lines } = barBook(checkins, width, useFirst());
  const border = factBorder(checkins, moments.countedUntil);
  return (
    <Section aria-labelledby="bars-title">
      <SectionHeading id="bars-title" title={barsTexts.title}>
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
              isOnLine(border, line, page.from)
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
          {barsTexts.page(formatCount(page.from + 1), formatCount(page.to), formatCount(checkins.length))}
        </Pager>
      ) : null}
    </Section>
  );
}

/** The position of the first bar that the address asks for. */
function useFirst(): number | undefined {
  const number = Number.parseInt(useRoute().params.get(FROM) ?? "", 10);
  return Number.isNaN(number) ? undefined : number - 1;
}

function showFrom(position: number): void {
  setParams({ [FROM]: String(Math.max(0, position) + 1) }, { replace: true });
}
