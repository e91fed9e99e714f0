import type { CheckinWorking } from "@portal/contracts/commitment/v1/commitment_service_pb";
import type { ForecastBasis } from "@portal/contracts/commitment/v1/outlook_pb";
import { plural, Section, SectionHeading, styled } from "@portal/ui";
import type { ReactNode } from "react";
import type { MeasuredCheckin } from "../model/measured-checkin";
import { chanceNotes } from "./chance-notes";
import { SourceFiles } from "./source-files";
import { type SubtractionLine, subtraction, workingNotes } from "./working-lines";

interface WorkingProps {
  readonly checkin: MeasuredCheckin;
  readonly working: CheckinWorking;
  /** The end of what was counted, in microseconds since 1970. */
  readonly countedUntil: bigint;
  /** What the forecast rests on; undefined without one. */
  readonly basis: ForecastBasis | undefined;
  /** A further note, as `dt` and `dd`. */
  readonly children?: ReactNode;
}

/** How the result came about: the subtraction, and everything it depends on. */
export function Working({ checkin, working, countedUntil, basis, children }: WorkingProps) {
  return (
    <Section aria-labelledby="working-title">
      <SectionHeading id="working-title" title="How this is computed" />
      <Sum>
        <tbody>
          {subtraction(checkin, countedUntil).map((line) => (
            <SumRow key={line.label} line={line} />
          ))}
        </tbody>
      </Sum>
      <Notes>
        {[...workingNotes(checkin, working, countedUntil), ...chanceNotes(checkin, basis)].map(
          ({ term, text }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ),
        )}
        <div>
          <dt>{working.sourceFiles.length === 1 ? "File" : "Files"}</dt>
          <dd>
            <SourceFiles files={working.sourceFiles} />
          </dd>
        </div>
        <div>
          <dt>Assumed</dt>
          <dd>
            {checkin.estimate ? "No change of plan by people: spend goes on as it did. " : ""}A surplus in
            another period does not reduce a shortfall; refunds count when they are dated
          </dd>
        </div>
        {children}
      </Notes>
    </Section>
  );
}

function SumRow({ line }: { readonly line: SubtractionLine }) {
  return (
    <tr data-result={line.isResult ?? false}>
      <th scope="row">
        {line.label}
        {line.rows === undefined ? null : (
          <>
            , <a href="#rows-title">{plural(line.rows, "row")}</a>
          </>
        )}
      </th>
      <td>{line.amount}</td>
    </tr>
  );
}

const Sum = styled("table")({
  width: "100%",
  borderCollapse: "collapse",
  "& th, & td": { padding: "4px 0", verticalAlign: "top", fontWeight: 400, textAlign: "left" },
  "& td": { textAlign: "right", whiteSpace: "nowrap", paddingLeft: 12 },
  "& [data-result=true] > *": { borderTop: "2px solid var(--ink)", fontWeight: 600 },
});

const Notes = styled("dl")({
  marginTop: 16,
  paddingTop: 16,
  borderTop: "1px solid var(--line)",
  "& > div": { display: "grid", gridTemplateColumns: "88px minmax(0, 1fr)", gap: 16 },
  "& > div + div": { marginTop: 8 },
  "& dt": { color: "var(--ink-2)" },
  "& dd": { overflowWrap: "anywhere" },
});
