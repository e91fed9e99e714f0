import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import type { GetCommitmentResponse } from "@portal/contracts/commitment/v1/commitment_service_pb";
import { asOfInput, paths, type Route, usePageTitle } from "@portal/platform";
import { isScenarioOpen, type Scenario, ScenarioPanel, WhatIfButton } from "@portal/scenario/opener";
import { Footnotes, formatPeriod, Lead, Page, PageHeader, plural, Sentence } from "@portal/ui";
import { useMemo, useState } from "react";
import { type MeasuredCommitment, measuredCommitment, parted } from "../model/measured-commitment";
import { factsEnd, momentsOf } from "../model/moments";
import { momentNotes } from "../moment-notes";
import { CommitmentRecord } from "../record/lazily";
import { SpansText } from "../spans-text";
import { AheadPeriods } from "./ahead-periods";
import { Bars } from "./bars";
import { ClosedPeriods } from "./closed-periods";
import { CommitmentFigures } from "./commitment-figures";
import { factsSentence } from "./facts-sentence";
import { outlookSentence } from "./outlook-sentence";

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
  const company = reply.companyDisplayName;
  const hasOutlook = plain.estimate !== undefined;
  const isOpen = hasOutlook && isScenarioOpen(route, plain.serviceCode);
  usePageTitle(`${commitment.name} · ${company}`);
  return (
    <Page>
      <PageHeader
        title={commitment.name}
        detail={[
          commitment.serviceCode,
          commitment.every,
          `${plural(commitment.checkins.length, "period")}, ${formatPeriod(message.period)}`,
        ].join(" · ")}
        crumbs={[{ label: company, href: paths.company(commitment.companyId) }]}
        actions={hasOutlook ? <WhatIfButton isOpen={isOpen} /> : null}
      />
      <Sentence>{scenario?.sentence ?? factsSentence(commitment, company)}</Sentence>
      <Lead>{scenario?.lead ?? <SpansText spans={outlookSentence(commitment)} />}</Lead>
      {isOpen ? (
        <ScenarioPanel
          // Of another company or moment, nothing of the answer before holds.
          key={`${commitment.companyId} ${route.asOf}`}
          companyId={commitment.companyId}
          asOf={asOfInput(route)}
          countedUntil={moments.countedUntil}
          prospects={prospects}
          onScenario={setScenario}
        />
      ) : null}
      <CommitmentFigures commitment={commitment} before={before} moments={moments} />
      <Bars commitment={commitment} moments={moments} />
      {closed.length > 0 ? (
        <ClosedPeriods commitment={commitment} checkins={closed} factsEnd={factsEnd(moments)} />
      ) : null}
      {ahead.length > 0 ? <AheadPeriods commitment={commitment} before={before} checkins={ahead} /> : null}
      {closed.length > 0 && commitment.hasData ? (
        <CommitmentRecord companyId={commitment.companyId} commitmentId={commitment.id} />
      ) : null}
      <Footnotes items={momentNotes(moments, hasOutlook)} />
    </Page>
  );
}

function underScenario({ commitments, changed }: Scenario, plain: MeasuredCommitment): MeasuredCommitment {
  const [commitment] = commitments;
  return commitment ? measuredCommitment(commitment, changed.get(commitment.id)) : plain;
}
