import { CommitmentService } from "@portal/contracts/commitment/v1/commitment_service_pb";
import { problemOf, useRead } from "@portal/platform";
import type { Timestamp } from "@portal/rpc";
import { Button, Skeleton, TableBody, TableCell, TableRow } from "@portal/ui";
import { type ReactNode, useState } from "react";
import { byPeriod } from "./by-period";
import { PeriodForecasts } from "./period-forecasts";

/** Whose forecasts, and which periods count as closed. */
export interface ForecastQuestion {
  readonly companyId: string;
  readonly commitmentId: string;
  readonly asOfTime: Timestamp | undefined;
}

interface ForecastPageProps {
  readonly input: ForecastQuestion;
  /** Empty for the first page. */
  readonly pageToken: string;
}

/** Ten periods of three forecasts each. */
const PAGE_SIZE = 30;
const COLUMNS = 5;

/** A page of forecasts, and below it the way to the next, which then stands in its place. */
export function ForecastPage({ input, pageToken }: ForecastPageProps) {
  const [isOpen, setOpen] = useState(false);
  const { data, error, refetch } = useRead(CommitmentService.method.listPastForecasts, {
    companyId: input.companyId,
    commitmentId: input.commitmentId,
    ...(input.asOfTime && { asOfTime: input.asOfTime }),
    pageSize: PAGE_SIZE,
    pageToken,
  });
  if (error) {
    return (
      <WideRow>
        <span role="alert">These forecasts could not be read. {problemOf(error).message} </span>
        <Button onClick={refetch}>Try again</Button>
      </WideRow>
    );
  }
  if (!data) {
    return (
      <WideRow>
        <Skeleton width="100%" height={240} />
      </WideRow>
    );
  }
  const { pastForecasts, nextPageToken } = data;
  return (
    <>
      {byPeriod(pastForecasts).map((forecasts) => (
        <PeriodForecasts
          key={forecasts[0].checkinNumber}
          companyId={input.companyId}
          commitmentId={input.commitmentId}
          forecasts={forecasts}
        />
      ))}
      {nextPageToken === "" ? null : isOpen ? (
        <ForecastPage input={input} pageToken={nextPageToken} />
      ) : (
        <WideRow>
          <Button onClick={() => setOpen(true)}>Show more forecasts</Button>
        </WideRow>
      )}
    </>
  );
}

function WideRow({ children }: { readonly children: ReactNode }) {
  return (
    <TableBody>
      <TableRow>
        <TableCell colSpan={COLUMNS}>{children}</TableCell>
      </TableRow>
    </TableBody>
  );
}
