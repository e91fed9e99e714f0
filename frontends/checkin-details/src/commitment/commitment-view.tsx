import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import type { GetCommitmentResponse } from "@portal/contracts/commitment/v1/commitment_service_pb";
import { asOfInput, Later, lazily, paths, type Route, usePageTitle } from "@portal/platform";
import { isScenarioOpen, type Scenario, ScenarioPanel, WhatIfButton } from "@portal/scenario/opener";
import { ExportButton, ShareButton } from "@portal/sharing/opener";
import {
  Button,
  Footnotes,
  formatPeriod,
  Lead,
  Page,
  PageHeader,
  Phrases,
  Sentence,
  textOf,
} from "@portal/ui";
import { useMemo, useState } from "react";
import { pictureHeight } from "../bars/arrangement";
import { type MeasuredCommitment, measuredCommitment, parted } from "../model/commitment";
import { factsEnd, momentNotes, momentsOf } from "../model/moments";
import { tablesHeight } from "../periods/tables-height";
import { Room } from "../room";
import { texts } from "../texts";
import { CommitmentFigures } from "./commitment-figures";
import { commitmentExports } from "./exports";
import { factsSentence } from "./facts-sentence";
import { outlookSentence } from "./outlook-sentence";

const BARS = lazily(texts.page.parts.picture, () => import("../bars/bars").then(({ Bars }) => Bars));
const PERIODS = lazily(texts.page.parts.periods, () =>
  import("../periods/periods").then(({ Periods }) => Periods),
);
const RECORD = lazily(texts.page.parts.record, () =>
  import("../record/track-record").then(({ TrackRecord }) => TrackRecord),
);

interface CommitmentViewProps {
  readonly route: Route;
  readonly reply: GetCommitmentResponse;
  readonly commitment: Commitment;
}

/** The page of a commitment that was read. */
export function CommitmentView({ route, reply, commitment: message }: CommitmentViewProps) {
  const [scenario, setScenario] = useState<Scenario>();
  const plain = useMemo(() => measuredCommitment(message), [message]);
  const commitment = useMemo(() => (scenario ? underScenario(scenario, plain) : plain), [scenario, plain]);
  const prospects = useMemo(() => ({ summary: undefined, commitments: [message] }), [message]);
  const before = scenario ? plain : undefined;
  const moments = momentsOf(reply);
  const { closed, ahead } = parted(commitment.checkins);
  const { companyId, id, name, serviceCode } = commitment;
  const company = reply.companyDisplayName;
  const hasOutlook = plain.estimate !== undefined;
  const isOpen = hasOutlook && isScenarioOpen(route, serviceCode);
  const sentence = scenario?.sentence ?? factsSentence(commitment, company);
  const outlook = outlookSentence(commitment);
  usePageTitle(texts.commitment.title(name, company));
  return (
    <Page>
      <PageHeader
        title={name}
        detail={texts.commitment.detail(
          serviceCode,
          commitment.every,
          commitment.checkins.length,
          formatPeriod(message.period),
        )}
        crumbs={[{ label: company, href: paths.company(companyId) }]}
        actions={
          <>
            {hasOutlook ? <WhatIfButton isOpen={isOpen} /> : null}
            <Button href={paths.compare(companyId, id)}>{texts.page.compare}</Button>
            <ExportButton
              exports={commitmentExports(message, moments)}
              asOf={reply.asOfTime}
              dataThrough={reply.dataThroughTime}
            />
            <ShareButton
              widgetPage={paths.widget(companyId, id)}
              sentence={texts.page.shared([company], scenario ? sentence : `${sentence} ${textOf(outlook)}`)}
            />
          </>
        }
      />
      <Sentence>{sentence}</Sentence>
      <Lead>{scenario?.lead ?? <Phrases phrases={outlook} />}</Lead>
      {isOpen ? (
        <ScenarioPanel
          // Of another company or moment, nothing of the answer before holds.
          key={`${companyId} ${route.asOf}`}
          companyId={companyId}
          asOf={asOfInput(route)}
          countedUntil={moments.countedUntil}
          prospects={prospects}
          onScenario={setScenario}
        />
      ) : null}
      <CommitmentFigures commitment={commitment} before={before} moments={moments} />
      <Later
        part={BARS}
        props={{ commitment, moments }}
        room={<Room heightOf={(width) => pictureHeight(commitment.checkins, width)} />}
      />
      <Later
        part={PERIODS}
        props={{ commitment, before, factsEnd: factsEnd(moments) }}
        room={<Room heightOf={() => tablesHeight(closed.length, ahead.length)} />}
      />
      {closed.length > 0 && commitment.hasData ? (
        <Later part={RECORD} props={{ companyId, commitmentId: id }} room={null} />
      ) : null}
      <Footnotes items={momentNotes(moments, hasOutlook)} />
    </Page>
  );
}

function underScenario({ commitments, changed }: Scenario, plain: MeasuredCommitment): MeasuredCommitment {
  const [commitment] = commitments;
  return commitment ? measuredCommitment(commitment, changed.get(commitment.id)) : plain;
}
