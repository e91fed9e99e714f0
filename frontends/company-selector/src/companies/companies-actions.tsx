import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import { type Timestamp, useQueryClient, useTransport } from "@portal/rpc";
import { type Export, ExportButton, ShareButton } from "@portal/sharing/opener";
import { fetchOutlooks } from "../fetch-outlooks";
import { texts } from "../texts";
import type { Progress } from "../use-outlooks";
import { companiesFile } from "./companies-file";
import { commonMoment } from "./counted";

interface CompaniesActionsProps {
  readonly facts: readonly CompanySummary[];
  /** The moment of the address. */
  readonly asOf: Timestamp | undefined;
  readonly progress: Progress;
  readonly inOrder: (summaries: readonly CompanySummary[]) => readonly CompanySummary[];
  readonly sentence: string;
}

/** Takes the page elsewhere: as a file, a link, a sentence. */
export function CompaniesActions({ facts, asOf, progress, inOrder, sentence }: CompaniesActionsProps) {
  const queryClient = useQueryClient();
  const transport = useTransport();
  const file: Export = {
    kind: "table",
    label: texts.exported.label,
    name: texts.exported.file,
    table: async () => {
      // Estimates that are on their way are waited for; a file without them would not say that they exist.
      const isComplete = progress === "ready" || progress === "pending";
      return companiesFile(inOrder(isComplete ? await fetchOutlooks(queryClient, transport, asOf) : facts));
    },
  };
  return (
    <>
      <ExportButton
        exports={[file]}
        asOf={commonMoment(facts.map(({ asOfTime }) => asOfTime))}
        dataThrough={commonMoment(facts.map(({ dataThroughTime }) => dataThroughTime))}
      />
      <ShareButton sentence={sentence} />
    </>
  );
}
