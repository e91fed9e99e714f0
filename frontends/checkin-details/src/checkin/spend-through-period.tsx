import { Button, MICROS_PER_DAY, Notice, Section, SectionHeading, styled, useWidth } from "@portal/ui";
import { useState } from "react";
import type { MeasuredCheckin } from "../model/measured-checkin";
import { SpendPicture } from "./spend-picture";
import type { SpendDay } from "./spend-series";
import { SpendTable } from "./spend-table";

interface SpendThroughPeriodProps {
  readonly checkin: MeasuredCheckin;
  readonly series: readonly SpendDay[];
  readonly countedUntil: bigint;
  readonly factsEnd: string;
}

/** How the spend of a period grew: as a picture, or as a table. */
export function SpendThroughPeriod(props: SpendThroughPeriodProps) {
  const [isTable, setTable] = useState(false);
  const [ref, width] = useWidth<HTMLDivElement>();
  return (
    <Section aria-labelledby="spend-title" ref={ref}>
      <SectionHeading id="spend-title" title="Spend through the period">
        {isTable ? null : <Legend hasSpend={props.countedUntil > props.checkin.start} />}
        <Toggle variant="plain" onClick={() => setTable(!isTable)}>
          {isTable ? "Show as picture" : "Show as table"}
        </Toggle>
      </SectionHeading>
      {isTable ? <SpendTable series={props.series} /> : <SpendPicture {...props} width={width} />}
      {props.checkin.end - props.checkin.start < 3n * MICROS_PER_DAY ? (
        <Notice>Totals are known by the day here; the rows below have the hours.</Notice>
      ) : null}
    </Section>
  );
}

function Legend({ hasSpend }: { readonly hasSpend: boolean }) {
  return (
    <Lines>
      {hasSpend ? (
        <li>
          <Sample dash="none" width={2} />
          spent
        </li>
      ) : null}
      <li>
        <Sample dash="2 4" width={1.5} />
        even pace
      </li>
    </Lines>
  );
}

function Sample({ dash, width }: { readonly dash: string; readonly width: number }) {
  return (
    <svg width="20" height="8" aria-hidden="true" focusable="false">
      <path
        d="M1 4H19"
        stroke="currentColor"
        strokeWidth={width}
        strokeDasharray={dash}
        strokeLinecap="round"
      />
    </svg>
  );
}

const Toggle = styled(Button)({ marginLeft: "auto" });

const Lines = styled("ul")({
  listStyle: "none",
  display: "flex",
  gap: 16,
  color: "var(--ink-2)",
  fontSize: "0.75rem",
  lineHeight: "16px",
  "& li": { display: "flex", alignItems: "center", gap: 6 },
});
