import {
  formatCount,
  Section,
  SectionHeading,
  ShowMore,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
} from "@portal/ui";
import type { BadRow } from "../reading/outcome";
import { texts } from "../texts";
import { PlainTable } from "./plain-table";
import { useShownRows } from "./use-shown-rows";

/** The rows of a file that no sum has, each with its reason. */
export function BadRows({ rows, count }: { readonly rows: readonly BadRow[]; readonly count: number }) {
  const words = texts.file.bad;
  const { shown, showMore } = useShownRows(rows);
  return (
    <Section aria-labelledby="bad-title">
      <SectionHeading id="bad-title" title={words.title} detail={words.detail} />
      <TableContainer>
        <PlainTable aria-labelledby="bad-title">
          <TableHead>
            <TableRow>
              <TableCell className="snug">{words.line}</TableCell>
              <TableCell>{words.reason}</TableCell>
              <TableCell>{words.text}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.map(({ line, fault, text }) => (
              <TableRow key={line}>
                <TableCell component="th" scope="row" className="snug">
                  {formatCount(line)}
                </TableCell>
                <TableCell>{words.fault(fault)}</TableCell>
                <TableCell className="text">
                  <bdi>{text}</bdi>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </PlainTable>
      </TableContainer>
      {count > rows.length ? <p>{words.some(rows.length, count)}</p> : null}
      <ShowMore shown={shown.length} total={rows.length} noun={words.noun} onMore={showMore} />
    </Section>
  );
}
