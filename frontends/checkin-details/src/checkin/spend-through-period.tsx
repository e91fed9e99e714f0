import { Button, MICROS_PER_DAY, Notice, Section, SectionHeading, styled, useWidth } from "@portal/ui";
import { useState } from "react";
import type { MeasuredCheckin } from "../model/measured-checkin";
import { FanTable } from "./fan-table";
import type { FanStep } from "./spend-fan";
import { SpendLegend } from "./spend-legend";
import { SpendPicture } from "./spend-picture";
import type { SpendDay } from "./spend-series";
import { SpendTable } from "./spend-table";

interface SpendThroughPeriodProps {
  readonly checkin: MeasuredCheckin;
  readonly series: readonly SpendDay[];
  /** What is to be expected from the end of the facts on; empty without a forecast. */
  readonly fan: readonly FanStep[];
  readonly countedUntil: bigint;
  readonly factsEnd: string;
}

/** How the spend of a period grew: as a picture, or as a table. */
export function SpendThroughPeriod(props: SpendThroughPeriodProps) {
  const [isTable, setTable] = useState(false);
  const [ref, width] = useWidth<HTMLDivElement>();
  const hasFan = props.fan.length > 1;
  const legend = <SpendLegend hasSpend={props.countedUntil > props.checkin.start} hasFan={hasFan} />;
  return (
    <Section aria-labelledby="spend-title" ref={ref}>
      <SectionHeading id="spend-title" title="Spend through the period">
        {isTable || hasFan ? null : legend}
        <Toggle variant="plain" onClick={() => setTable(!isTable)}>
          {isTable ? "Show as picture" : "Show as table"}
        </Toggle>
      </SectionHeading>
      {isTable ? <Tables series={props.series} fan={props.fan} /> : <SpendPicture {...props} width={width} />}
      {!isTable && hasFan ? <Below>{legend}</Below> : null}
      {props.checkin.end - props.checkin.start < 3n * MICROS_PER_DAY ? (
        <Notice>Totals are known by the day here; the rows below have the hours.</Notice>
      ) : null}
    </Section>
  );
}

function Tables({ series, fan }: Pick<SpendThroughPeriodProps, "series" | "fan">) {
  return (
    <>
      <SpendTable series={series} />
      {fan.length > 1 ? <FanTable steps={fan} /> : null}
    </>
  );
}

const Toggle = styled(Button)({ marginLeft: "auto" });

/** Beside the heading there is no room for the entries of a forecast. */
const Below = styled("div")({ marginTop: 12 });
