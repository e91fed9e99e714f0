import { paths, type Route } from "@portal/platform";
import { Section, SectionHeading, styled } from "@portal/ui";
import type { CommitmentRow } from "../model/commitment-row";
import { texts } from "../texts";
import { useRecord } from "./use-record";

interface CompanyRecordProps {
  readonly route: Route;
  readonly companyId: string;
  readonly rows: readonly CommitmentRow[];
}

/** How sure the estimates of the page are, by how right they have been; the commitments prove it. */
export function CompanyRecord({ route, companyId, rows }: CompanyRecordProps) {
  const { words, error, refetch } = useRecord(companyId, route);
  const proof = longestOf(rows);
  return (
    <Section aria-labelledby="record" aria-busy={words === undefined && !error}>
      <SectionHeading title={texts.record.title} id="record" />
      <Words>
        {words ?? (error ? texts.record.failed : texts.record.loading)}{" "}
        {error ? (
          <button type="button" onClick={refetch}>
            {texts.record.retry}
          </button>
        ) : proof ? (
          <a href={paths.commitment(companyId, proof.id)}>{texts.record.door(proof.name)}</a>
        ) : null}
      </Words>
    </Section>
  );
}

/** The commitment with the most closed periods, and so with the most forecasts that can be checked. */
function longestOf(rows: readonly CommitmentRow[]): CommitmentRow | undefined {
  const closed = ({ met, missed }: CommitmentRow) => met + missed;
  const longest = rows.reduce<CommitmentRow | undefined>(
    (best, row) => (best && closed(best) >= closed(row) ? best : row),
    undefined,
  );
  return longest && closed(longest) > 0 ? longest : undefined;
}

// About as tall before it is read as after: nothing below it moves.
const Words = styled("p")({
  maxWidth: 900,
  minHeight: 40,
  overflowWrap: "anywhere",
  "& button": {
    font: "inherit",
    color: "var(--accent)",
    background: "none",
    border: 0,
    padding: 0,
    textDecoration: "underline",
    cursor: "pointer",
  },
});
