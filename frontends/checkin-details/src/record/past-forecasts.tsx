import { CommitmentService } from "@portal/contracts/commitment/v1/commitment_service_pb";
import { problemOf, setParams, useRead, useRoute } from "@portal/platform";
import type { Timestamp } from "@portal/rpc";
import {
  Button,
  RANGE_LABEL,
  Skeleton,
  styled,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
} from "@portal/ui";
import type { ReactNode } from "react";
import { texts } from "../texts";
import { record as recordTexts } from "../texts/record";
import { byPeriod } from "./forecasts";
import { PeriodForecasts } from "./period-forecasts";
import { RecordTable } from "./record-table";

const { past } = recordTexts;

/** Whose forecasts, and which periods count as closed. */
export interface ForecastQuestion {
  readonly companyId: string;
  readonly commitmentId: string;
  readonly asOfTime: Timestamp | undefined;
}

/** The parameter of the address that holds how many pages are shown, so that the way back finds them. */
const PAGES = "forecasts";

/** Every forecast of a closed period beside what came of it, oldest first; shown when it is asked for. */
export function PastForecasts({ input }: { readonly input: ForecastQuestion }) {
  const pages = Number.parseInt(useRoute().params.get(PAGES) ?? "0", 10);
  if (!(pages > 0)) {
    return (
      <Below>
        <Button onClick={() => showPages(1)}>{past.show}</Button>
      </Below>
    );
  }
  return (
    <TableContainer>
      <RecordTable aria-label={past.name}>
        <TableHead>
          <TableRow>
            <TableCell>{past.after}</TableCell>
            <TableCell>{past.said}</TableCell>
            <TableCell align="right" className="wide">
              {past.expected}
            </TableCell>
            <TableCell align="right" className="wide">
              {RANGE_LABEL}
            </TableCell>
            <TableCell align="right">{past.was}</TableCell>
          </TableRow>
        </TableHead>
        <ForecastPage input={input} pageToken="" page={1} pages={pages} />
      </RecordTable>
    </TableContainer>
  );
}

function showPages(pages: number): void {
  setParams({ [PAGES]: String(pages) }, { replace: true });
}

interface ForecastPageProps {
  readonly input: ForecastQuestion;
  /** Empty for the first page. */
  readonly pageToken: string;
  /** The number of this page, and how many are asked for. */
  readonly page: number;
  readonly pages: number;
}

/** Ten periods of three forecasts each. */
const PAGE_SIZE = 30;
const COLUMNS = 5;

/** A page of forecasts, and below it the next or the way to it. */
function ForecastPage({ input, pageToken, page, pages }: ForecastPageProps) {
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
        <span role="alert">{past.problem(problemOf(error).message)}</span>{" "}
        <Button onClick={refetch}>{texts.page.tryAgain}</Button>
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
      {nextPageToken === "" ? null : page < pages ? (
        <ForecastPage input={input} pageToken={nextPageToken} page={page + 1} pages={pages} />
      ) : (
        <WideRow>
          <Button onClick={() => showPages(page + 1)}>{past.more}</Button>
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

const Below = styled("div")({ marginTop: 16, "@media print": { display: "none" } });
