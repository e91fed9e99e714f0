import type { CheckinWorking } from "@portal/contracts/commitment/v1/commitment_service_pb";
import { aligned, IN_ORDER, plural, Section, SectionHeading, styled } from "@portal/ui";
import type { ReactNode } from "react";
import type { MeasuredCheckin } from "../model/checkin";
import { texts } from "../texts";
import { SourceFiles } from "./source-files";
import { type SubtractionLine, subtraction, workingNotes } from "./working-lines";

const { working: words } = texts;

interface WorkingProps {
  readonly checkin: MeasuredCheckin;
  readonly working: CheckinWorking;
  /** The end of what was counted, in microseconds since 1970. */
  readonly countedUntil: bigint;
  /** The midnight before the first row of its service, in microseconds since 1970. */
  readonly firstDay: bigint | undefined;
  /** A further note, as `dt` and `dd`. */
  readonly children?: ReactNode;
}

/** How the result came about: the subtraction, and everything it depends on. */
export function Working({ checkin, working, countedUntil, firstDay, children }: WorkingProps) {
  return (
    <Section aria-labelledby="working-title">
      <SectionHeading id="working-title" title={words.title} />
      <Sum>
        <tbody>
          {subtraction(checkin, countedUntil).map((line) => (
            <SumRow key={line.label} line={line} />
          ))}
        </tbody>
      </Sum>
      <Notes>
        {workingNotes(checkin, working, { firstDay, until: countedUntil }).map(({ term, text }) => (
          <Note key={term} term={term}>
            {text}
          </Note>
        ))}
        <Note term={working.sourceFiles.length === 1 ? words.terms.file : words.terms.files}>
          <SourceFiles files={working.sourceFiles} />
        </Note>
        <Note term={words.terms.assumed}>
          {checkin.estimate ? `${words.assumedAhead} ${words.assumed}` : words.assumed}
        </Note>
        {children}
      </Notes>
    </Section>
  );
}

function Note({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function SumRow({ line: { label, rows, amount, isResult = false } }: { readonly line: SubtractionLine }) {
  return (
    <tr data-result={isResult}>
      <th scope="row">
        {label}
        {rows === undefined ? null : (
          <>
            {words.lines.comma}
            <a href="#rows-title">{plural(rows, "row")}</a>
          </>
        )}
      </th>
      <td>
        <bdi>{amount}</bdi>
      </td>
    </tr>
  );
}

const Sum = styled("table")({
  ...IN_ORDER,
  width: "100%",
  borderCollapse: "collapse",
  "& th, & td": { padding: "4px 0", verticalAlign: "top", fontWeight: 400, ...aligned("start") },
  "& td": { ...aligned("end"), whiteSpace: "nowrap", paddingInlineStart: 12 },
  "& [data-result=true] > *": { borderTop: "2px solid var(--ink)", fontWeight: 600 },
});

const Notes = styled("dl")({
  ...IN_ORDER,
  marginTop: 16,
  paddingTop: 16,
  borderTop: "1px solid var(--line)",
  "& > div": {
    display: "grid",
    gridTemplateColumns: "88px minmax(0, 1fr)",
    gap: 16,
    breakInside: "avoid",
  },
  "& > div + div": { marginTop: 8 },
  "& dt": { color: "var(--ink-2)" },
  "& dd": { overflowWrap: "anywhere" },
});
