import { RANGE_LABEL, styled, TableCell, TableHead, TableRow } from "@portal/ui";
import { PeriodHeads, PeriodTable } from "./period-table";

/** The table of the periods ahead: many columns, so their heads may take two lines. */
export const ExpectedTable = styled(PeriodTable)({
  "& thead th": { whiteSpace: "normal" },
  "& thead th:first-of-type, & tbody td": { whiteSpace: "nowrap" },
  "& tbody .sub": { whiteSpace: "inherit" },
  "@media (min-width: 960px)": {
    "& th, & td, & tbody th:first-of-type": { paddingLeft: 8, paddingRight: 8 },
    "& tbody th": { whiteSpace: "nowrap" },
  },
});

/** The heads of its columns. */
export function ExpectedHead() {
  return (
    <TableHead>
      <TableRow>
        <PeriodHeads />
        <TableCell className="wide" align="right">
          Promised
        </TableCell>
        <TableCell className="wide" align="right">
          Expected spend
        </TableCell>
        <TableCell className="wide roomy" align="right">
          {RANGE_LABEL}
        </TableCell>
        <TableCell className="wide" align="right">
          Needs a day
        </TableCell>
        <TableCell className="wide roomy" align="right">
          80{"\u202f"}% sure with
        </TableCell>
        <TableCell>Outlook</TableCell>
        <TableCell align="right">
          <span className="wide">Expected shortfall</span>
          <span className="narrow">Shortfall</span>
        </TableCell>
      </TableRow>
    </TableHead>
  );
}
