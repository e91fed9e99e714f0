import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import type { GetCommitmentResponse } from "@portal/contracts/commitment/v1/commitment_service_pb";
import { paths, usePageTitle } from "@portal/platform";
import { Footnotes, formatEvery, formatPeriod, Lead, Page, PageHeader, plural, Sentence } from "@portal/ui";
import { useMemo } from "react";
import { measuredCommitment, parted } from "../model/measured-commitment";
import { factsEnd, momentsOf } from "../model/moments";
import { momentNotes } from "../moment-notes";
import { AheadPeriods } from "./ahead-periods";
import { aheadSentence } from "./ahead-sentence";
import { Bars } from "./bars";
import { ClosedPeriods } from "./closed-periods";
import { CommitmentFigures } from "./commitment-figures";
import { factsSentence } from "./facts-sentence";

interface CommitmentViewProps {
  readonly reply: GetCommitmentResponse;
  readonly commitment: Commitment;
}

/** The page of a commitment that was read. */
export function CommitmentView({ reply, commitment: message }: CommitmentViewProps) {
  const commitment = useMemo(() => measuredCommitment(message), [message]);
  const moments = momentsOf(reply);
  const { closed, ahead } = parted(commitment.checkins);
  const company = reply.companyDisplayName;
  usePageTitle(`${commitment.name} · ${company}`);
  return (
    <Page>
      <PageHeader
        title={commitment.name}
        detail={[
          commitment.serviceCode,
          formatEvery(message.checkins),
          `${plural(commitment.checkins.length, "period")}, ${formatPeriod(message.period)}`,
        ].join(" · ")}
        crumbs={[{ label: company, href: paths.company(commitment.companyId) }]}
      />
      <Sentence>{factsSentence(commitment, company)}</Sentence>
      <Lead>{aheadSentence(commitment)}</Lead>
      <CommitmentFigures commitment={commitment} moments={moments} />
      <Bars commitment={commitment} moments={moments} />
      {closed.length > 0 ? (
        <ClosedPeriods commitment={commitment} checkins={closed} factsEnd={factsEnd(moments)} />
      ) : null}
      {ahead.length > 0 ? <AheadPeriods commitment={commitment} checkins={ahead} /> : null}
      <Footnotes items={momentNotes(moments)} />
    </Page>
  );
}
