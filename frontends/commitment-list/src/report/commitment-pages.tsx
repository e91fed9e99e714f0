import { formatCount, Section, SectionHeading, styled, TableContainer } from "@portal/ui";
import { memo } from "react";
import type { CommitmentRow } from "../model/commitment-row";
import { reportTexts } from "../texts/report";
import { AheadTable } from "./ahead-table";
import { ClosedTable } from "./closed-table";
import { parted } from "./period-sums";

interface CommitmentPagesProps {
  readonly companyId: string;
  readonly rows: readonly CommitmentRow[];
}

/** Every period of every commitment in figures, each commitment on a page of its own. */
export function CommitmentPages({ companyId, rows }: CommitmentPagesProps) {
  return rows.map((row) => <CommitmentPage key={row.id} companyId={companyId} row={row} />);
}

interface CommitmentPageProps {
  readonly companyId: string;
  readonly row: CommitmentRow;
}

const CommitmentPage = memo(function CommitmentPage({ companyId, row }: CommitmentPageProps) {
  const { closed, ahead } = parted(row.checkins);
  const id = `report-of-${row.id}`;
  return (
    <OwnPage className="next-page" aria-labelledby={id}>
      <SectionHeading
        title={row.name}
        id={id}
        detail={reportTexts.aboutCommitment(row.serviceCode, row.every, formatCount(row.checkins.length))}
      />
      {closed.length > 0 ? (
        <>
          <Title>{reportTexts.closed}</Title>
          <Wide tabIndex={0} role="region" aria-label={reportTexts.closedOf(row.name)}>
            <ClosedTable companyId={companyId} row={row} checkins={closed} />
          </Wide>
        </>
      ) : null}
      {ahead.length > 0 ? (
        <>
          <Title>{reportTexts.ahead}</Title>
          <Wide tabIndex={0} role="region" aria-label={reportTexts.aheadOf(row.name)}>
            <AheadTable companyId={companyId} row={row} checkins={ahead} />
          </Wide>
        </>
      ) : null}
    </OwnPage>
  );
});

// A screen lays out those that are near it, and takes each of the others for as high as half a year of months.
const OwnPage = styled(Section)({
  "@media screen": { contentVisibility: "auto", containIntrinsicHeight: "auto 700px" },
});

const Title = styled("h3")({ fontSize: "0.875rem", lineHeight: "20px", fontWeight: 600 });

// A screen that is too narrow scrolls them; paper never is.
const Wide = styled(TableContainer)({ overflowX: "auto", "@media print": { overflow: "visible" } });
