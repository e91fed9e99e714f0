import type { Checkin } from "@portal/contracts/commitment/v1/checkin_pb";
import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import type {
  CheckinWorking,
  GetCheckinResponse,
} from "@portal/contracts/commitment/v1/commitment_service_pb";
import { asOfInput, Later, lazily, paths, type Route, usePageTitle } from "@portal/platform";
import { CheckinScenario, isScenarioOpen } from "@portal/scenario/opener";
import { ExportButton, ShareButton } from "@portal/sharing/opener";
import {
  Button,
  Footnotes,
  formatCount,
  formatPeriod,
  Glyph,
  Lead,
  microsOf,
  nanosOf,
  Page,
  PageHeader,
  Phrases,
  Sentence,
  statusColour,
  styled,
  textOf,
} from "@portal/ui";
import { factsEnd, momentNotes, momentsOf } from "../model/moments";
import { paceDays } from "../model/time";
import { Room } from "../room";
import { pictureHeight } from "../spend/picture-height";
import { texts } from "../texts";
import { checkinLead } from "./checkin-lead";
import { checkinSentence } from "./checkin-sentence";
import { CheckinSteps } from "./checkin-steps";
import { checkinExports } from "./exports";
import { useShownCheckin } from "./use-shown-checkin";
import { Working } from "./working";

const SPEND = lazily(texts.page.parts.picture, () =>
  import("../spend/spend-through-period").then(({ SpendThroughPeriod }) => SpendThroughPeriod),
);
const ROWS = lazily(texts.page.parts.rows, () =>
  import("../rows/checkin-rows").then(({ CheckinRows }) => CheckinRows),
);
const SAID = lazily(texts.page.parts.record, () =>
  import("../record/said-forecasts").then(({ SaidForecasts }) => SaidForecasts),
);
/** About the height of a page of so many rows. */
const rowsHeight = (count: bigint) => 73 + 31 * Math.min(25, Number(count));

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
  const { route, reply, commitment, working, onReload } = props;
  const checkin = useShownCheckin(props.checkin, commitment, route);
  const countedUntil = working.countedUntilTime ? microsOf(working.countedUntilTime) : checkin.start;
  const { companyId, id, displayName, serviceCode, forecastBasis: basis } = commitment;
  const firstDay = basis?.historyStartTime && microsOf(basis.historyStartTime);
  const moments = momentsOf(reply);
  const pace = paceOf(commitment, moments.countedUntil);
  const company = reply.companyDisplayName;
  const title = texts.checkin.title(formatCount(checkin.number), formatCount(reply.checkinCount));
  const sentence = checkinSentence(checkin, { company, serviceCode, countedUntil, basis });
  const lead = checkinLead(checkin, { countedUntil, pace, serviceCode, basis });
  const whose = [company, displayName, formatPeriod(checkin.period)];
  const exports = checkinExports(commitment, checkin, working);
  usePageTitle(texts.checkin.tab(title, displayName));
  return (
    <Page>
      <PageHeader
        title={title}
        detail={texts.checkin.detail(displayName, formatPeriod(checkin.period))}
        crumbs={[
          { label: company, href: paths.company(companyId) },
          { label: displayName, href: paths.commitment(companyId, id) },
        ]}
        actions={
          <>
            <Button href={paths.compare(companyId, id)}>{texts.page.compare}</Button>
            {exports.length > 0 ? (
              <ExportButton exports={exports} asOf={reply.asOfTime} dataThrough={reply.dataThroughTime} />
            ) : null}
            <ShareButton sentence={texts.page.shared(whose, `${sentence} ${textOf(lead)}`)} />
            <CheckinSteps
              companyId={companyId}
              commitmentId={id}
              number={checkin.number}
              count={reply.checkinCount}
            />
          </>
        }
      />
      <Answer>
        <span style={{ color: statusColour(checkin.status) }}>
          <Glyph status={checkin.status} size={22} />
        </span>
        {sentence}
      </Answer>
      <Lead>
        <Phrases phrases={lead} />
      </Lead>
      {checkin.estimate && isScenarioOpen(route, serviceCode) ? (
        <CheckinScenario
          {...{ companyId, serviceCode }}
          serviceName={displayName}
          commitmentId={id}
          checkinNumber={checkin.number}
          asOf={asOfInput(route)}
        />
      ) : null}
      <Columns>
        <Later
          part={SPEND}
          props={{
            checkin,
            daily: working.dailySpend,
            fan: reply.fan,
            countedUntil,
            factsEnd: factsEnd(moments),
            basis,
          }}
          room={<Room heightOf={(width) => pictureHeight(width, reply.fan.length > 0)} />}
        />
        <Working {...{ checkin, working, countedUntil, firstDay }}>
          {checkin.isClosed && checkin.status !== "no-data" ? (
            <Later
              part={SAID}
              props={{ companyId, commitmentId: id, checkinNumber: checkin.number }}
              room={null}
            />
          ) : null}
        </Working>
      </Columns>
      {working.countedUntilTime ? (
        <Later
          // Another check-in, or another moment, starts with pages of its own.
          key={`${id}/${checkin.number}/${countedUntil}`}
          part={ROWS}
          props={{
            companyId,
            serviceCode,
            checkin,
            countedUntil: working.countedUntilTime,
            hasCounted: countedUntil > checkin.start,
            onStale: onReload,
          }}
          room={<Room heightOf={() => rowsHeight(checkin.lineItemCount)} />}
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
  "& > span": { marginInlineEnd: 8, verticalAlign: "-3px" },
});

const Columns = styled("div")({
  display: "grid",
  gridTemplateColumns: "minmax(0, 1fr) 376px",
  columnGap: 40,
  alignItems: "start",
  "@media (max-width: 959.95px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  "@media print": { display: "block" },
});
