import type { DailySpend } from "@portal/contracts/commitment/v1/commitment_service_pb";
import type { FanPoint, ForecastBasis } from "@portal/contracts/commitment/v1/outlook_pb";
import {
  Button,
  formatCount,
  MICROS_PER_DAY,
  Notice,
  Section,
  SectionHeading,
  styled,
  useWidth,
} from "@portal/ui";
import { useMemo, useState } from "react";
import type { MeasuredCheckin } from "../model/checkin";
import type { CheckinEstimate } from "../model/estimate";
import { basisWords } from "../model/forecast-basis";
import { forecast } from "../texts/forecast";
import { spend as spendTexts } from "../texts/spend";
import { fanSteps } from "./fan";
import { SpendLegend } from "./legend";
import { SpendPicture } from "./picture";
import { spendSeries } from "./series";
import { FanTable, SpendTable } from "./tables";

export interface SpendThroughPeriodProps {
  readonly checkin: MeasuredCheckin;
  readonly daily: readonly DailySpend[];
  /** What is to be expected from the end of the facts on; empty without a forecast. */
  readonly fan: readonly FanPoint[];
  /** The end of what was counted, in microseconds since 1970. */
  readonly countedUntil: bigint;
  readonly factsEnd: string;
  /** What the forecast rests on; undefined without one. */
  readonly basis: ForecastBasis | undefined;
}

/** How the spend of a period grew: as a picture, or as a table. */
export function SpendThroughPeriod(props: SpendThroughPeriodProps) {
  const { checkin, daily, fan, countedUntil, factsEnd, basis } = props;
  const [isTable, setTable] = useState(false);
  const [ref, width] = useWidth<HTMLDivElement>();
  const series = useMemo(() => spendSeries(daily, countedUntil), [daily, countedUntil]);
  const steps = useMemo(() => fanSteps(fan, checkin, countedUntil), [fan, checkin, countedUntil]);
  const hasFan = steps.length > 1;
  const legend = <SpendLegend hasSpend={countedUntil > checkin.start} hasFan={hasFan} />;
  return (
    <Section aria-labelledby="spend-title" ref={ref}>
      <SectionHeading id="spend-title" title={spendTexts.title}>
        {isTable || hasFan ? null : legend}
        <Toggle variant="plain" onClick={() => setTable(!isTable)}>
          {isTable ? spendTexts.asPicture : spendTexts.asTable}
        </Toggle>
      </SectionHeading>
      {isTable ? (
        <>
          <SpendTable series={series} />
          {hasFan ? <FanTable steps={steps} expected={checkin.estimate?.shownActual} /> : null}
        </>
      ) : (
        <SpendPicture {...{ checkin, series, countedUntil, width, factsEnd }} fan={steps} />
      )}
      {!isTable && hasFan ? <Below>{legend}</Below> : null}
      {checkin.estimate ? <ForecastNote estimate={checkin.estimate} basis={basis} /> : null}
      {checkin.end - checkin.start < 3n * MICROS_PER_DAY ? <Notice>{spendTexts.byTheDay}</Notice> : null}
    </Section>
  );
}

interface ForecastNoteProps extends Pick<SpendThroughPeriodProps, "basis"> {
  readonly estimate: CheckinEstimate;
}

/** How the chance came about: what was counted, and what the forecast rests on. */
function ForecastNote({ estimate, basis }: ForecastNoteProps) {
  const counted = forecast.chance(formatCount(estimate.metPathCount), formatCount(estimate.pathCount));
  return (
    <Notice>
      <b>{forecast.title}</b> {counted} {basis ? basisWords(basis) : ""}
    </Notice>
  );
}

const Toggle = styled(Button)({ marginInlineStart: "auto", "@media print": { display: "none" } });

/** Beside the heading there is no room for the entries of a forecast. */
const Below = styled("div")({ marginTop: 12 });
