import type { Checkin } from "@portal/contracts/commitment/v1/checkin_pb";
import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import type {
  CheckinWorking,
  GetCheckinResponse,
} from "@portal/contracts/commitment/v1/commitment_service_pb";
import { asOfInput, paths, type Route, usePageTitle } from "@portal/platform";
import { CheckinScenario, isScenarioOpen } from "@portal/scenario/opener";
import {
  Footnotes,
  formatCount,
  formatPeriod,
  Glyph,
  Lead,
  microsOf,
  nanosOf,
  Page,
  PageHeader,
  Sentence,
  statusColour,
  styled,
} from "@portal/ui";
import { useMemo } from "react";
import { measured } from "../model/measured-checkin";
import { factsEnd, momentsOf } from "../model/moments";
import { paceDays } from "../model/pace";
import { momentNotes } from "../moment-notes";
import { CheckinRecord } from "../record/lazily";
import { SpansText } from "../spans-text";
import { checkinLead } from "./checkin-lead";
import { CheckinRows } from "./checkin-rows";
import { checkinSentence } from "./checkin-sentence";
import { CheckinSteps } from "./checkin-steps";
import { fanSteps } from "./spend-fan";
import { spendSeries } from "./spend-series";
import { SpendThroughPeriod } from "./spend-through-period";
import { Working } from "./working";

interface CheckinViewProps {
  readonly route: Route;
  readonly reply: GetCheckinResponse;
  readonly checkin: Checkin;
  readonly commitment: Commitment;
  readonly working: CheckinWorking;
  readonly onReload: () => void;
}

/** The page of a check-in that was read. */
export function CheckinView(props: CheckinViewProps) {
  const { route, reply, checkin: message, commitment, working, onReload } = props;
  const checkin = useMemo(() => measured(message), [message]);
  const countedUntil = working.countedUntilTime ? microsOf(working.countedUntilTime) : checkin.start;
  const series = useMemo(() => spendSeries(working.dailySpend, countedUntil), [working, countedUntil]);
  const fan = useMemo(() => fanSteps(reply.fan, checkin, countedUntil), [reply, checkin, countedUntil]);
  const moments = momentsOf(reply);
  const pace = paceOf(commitment, moments.countedUntil);
  const company = reply.companyDisplayName;
  const { companyId, id, displayName, serviceCode, forecastBasis: basis } = commitment;
  const title = `Check-in ${formatCount(checkin.number)} of ${formatCount(reply.checkinCount)}`;
  usePageTitle(`${title} · ${displayName}`);
  return (
    <Page>
      <PageHeader
        title={title}
        detail={`${displayName} · ${formatPeriod(checkin.period)}`}
        crumbs={[
          { label: company, href: paths.company(companyId) },
          { label: displayName, href: paths.commitment(companyId, id) },
        ]}
        actions={
          <CheckinSteps
            companyId={companyId}
            commitmentId={id}
            number={checkin.number}
            count={reply.checkinCount}
          />
        }
      />
      <Answer>
        <span style={{ color: statusColour(checkin.status) }}>
          <Glyph status={checkin.status} size={22} />
        </span>
        {checkinSentence(checkin, { company, serviceCode, countedUntil, basis })}
      </Answer>
      <Lead>
        <SpansText spans={checkinLead(checkin, { countedUntil, pace, serviceCode, basis })} />
      </Lead>
      {checkin.estimate && isScenarioOpen(route, serviceCode) ? (
        <CheckinScenario
          {...{ companyId, serviceCode }}
          commitmentId={id}
          checkinNumber={checkin.number}
          asOf={asOfInput(route)}
        />
      ) : null}
      <Columns>
        <SpendThroughPeriod
          checkin={checkin}
          series={series}
          fan={fan}
          countedUntil={countedUntil}
          factsEnd={factsEnd(moments)}
        />
        <Working checkin={checkin} working={working} countedUntil={countedUntil} basis={basis}>
          {checkin.isClosed && checkin.status !== "no-data" ? (
            <CheckinRecord companyId={companyId} commitmentId={id} checkinNumber={checkin.number} />
          ) : null}
        </Working>
      </Columns>
      {working.countedUntilTime ? (
        <CheckinRows
          // Another check-in, or another moment, starts with pages of its own.
          key={`${id}/${checkin.number}/${countedUntil}`}
          companyId={companyId}
          serviceCode={serviceCode}
          checkin={checkin}
          countedUntil={working.countedUntilTime}
          hasCounted={countedUntil > checkin.start}
          onStale={onReload}
        />
      ) : null}
      <Footnotes items={momentNotes(moments, checkin.estimate !== undefined)} />
    </Page>
  );
}

function paceOf(
  { currentDailySpend, currentDailySpendStartTime }: Commitment,
  countedUntil: bigint | undefined,
) {
  const start = currentDailySpendStartTime && microsOf(currentDailySpendStartTime);
  const days = paceDays(start, countedUntil);
  return currentDailySpend && days !== undefined ? { daily: nanosOf(currentDailySpend), days } : undefined;
}

const Answer = styled(Sentence)({
  "& > span": { marginRight: 8, verticalAlign: "-3px" },
});

const Columns = styled("div")({
  display: "grid",
  gridTemplateColumns: "minmax(0, 1fr) 376px",
  columnGap: 40,
  alignItems: "start",
  "@media (max-width: 959.95px)": { gridTemplateColumns: "minmax(0, 1fr)" },
});
