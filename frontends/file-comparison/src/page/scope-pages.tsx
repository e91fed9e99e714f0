import { CommitmentService } from "@portal/contracts/commitment/v1/commitment_service_pb";
import { asOfInput, paths, type Route, useAllPages, useRead } from "@portal/platform";
import { PageSkeleton } from "@portal/ui";
import { useMemo } from "react";
import { listInput } from "../first-reads";
import { type ScopeSource, scopeOf } from "../matching/scope";
import { texts } from "../texts";
import type { OpenReading } from "../worker/open-reading";
import { ComparisonPage } from "./comparison-page";
import { NothingToCompare, ReadProblem } from "./no-scope";

interface Props {
  readonly companyId: string;
  readonly checkinNumber: number | undefined;
  readonly route: Route;
  readonly openReading: OpenReading;
}

/** The largest page that the service gives. The first one is smaller: the document's head asks for it. */
const PAGE_SIZE = 500;

/** A file against all commitments of a company. */
export function CompanyComparison(props: Props) {
  const { companyId, route } = props;
  const input = listInput(companyId, asOfInput(route));
  const read = useAllPages(CommitmentService.method.listCommitments, input, {
    itemsOf: (page) => page.commitments,
    tokenOf: (page) => page.nextPageToken,
    nextInput: (pageToken) => ({ ...input, pageSize: PAGE_SIZE, pageToken }),
  });
  const summary = read.first?.summary;
  const { items, isComplete } = read;
  const source = useMemo(
    (): ScopeSource | undefined =>
      // Half of the commitments would make a comparison of something else.
      summary && isComplete
        ? {
            companyId,
            companyName: summary.companyDisplayName,
            commitments: items,
            commitmentId: undefined,
            checkinNumber: undefined,
            asOfTime: summary.asOfTime,
            dataThroughTime: summary.dataThroughTime,
          }
        : undefined,
    [companyId, summary, items, isComplete],
  );
  const error = read.error ?? read.restError;
  if (error)
    return <ReadProblem error={error} what={texts.notFound.company(companyId)} onRetry={read.refetch} />;
  return source ? <Scoped {...props} source={source} /> : <PageSkeleton kind="compare" />;
}

/** A file against one commitment, or one check-in of it. */
export function CommitmentComparison(props: Props & { readonly commitmentId: string }) {
  const { companyId, commitmentId, checkinNumber, route } = props;
  const asOfTime = asOfInput(route);
  const { data, error, refetch } = useRead(
    CommitmentService.method.getCommitment,
    { companyId, commitmentId, ...(asOfTime ? { asOfTime } : {}) },
    { keepPrevious: true },
  );
  const source = useMemo(
    (): ScopeSource | undefined =>
      data?.commitment && {
        companyId,
        companyName: data.companyDisplayName,
        commitments: [data.commitment],
        commitmentId,
        checkinNumber,
        asOfTime: data.asOfTime,
        dataThroughTime: data.dataThroughTime,
      },
    [companyId, commitmentId, checkinNumber, data],
  );
  const what = texts.notFound.commitment(commitmentId, companyId);
  if (error) return <ReadProblem error={error} what={what} onRetry={refetch} />;
  return source ? <Scoped {...props} source={source} /> : <PageSkeleton kind="compare" />;
}

function Scoped({ source, route, openReading }: Props & { readonly source: ScopeSource }) {
  const scope = useMemo(() => scopeOf(source), [source]);
  const crumbs = [
    { label: source.companyName, href: paths.company(source.companyId) },
    ...(source.commitmentId === undefined
      ? []
      : [
          {
            label: source.commitments[0]?.displayName ?? source.commitmentId,
            href: paths.commitment(source.companyId, source.commitmentId),
          },
        ]),
  ];
  if (typeof scope === "string") return <NothingToCompare why={scope} source={source} crumbs={crumbs} />;
  return <ComparisonPage scope={scope} crumbs={crumbs} route={route} openReading={openReading} />;
}
