import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import type { Outlook } from "@portal/contracts/commitment/v1/outlook_pb";
import type { ReactNode } from "react";

/** The outlooks that a scenario changes, as they are without it: by the id of the commitment, then by number. */
export type ChangedOutlooks = ReadonlyMap<string, ReadonlyMap<number, Outlook>>;

/** What a page shows of a company or a commitment: as it is, or as it would be under a scenario. */
export interface Prospects {
  /** Undefined on the page of a commitment. */
  readonly summary: CompanySummary | undefined;
  readonly commitments: readonly Commitment[];
}

/** A scenario with its answer, for the page to show in place of what is expected without it. */
export interface Scenario extends Prospects {
  /** The answer of the page under the scenario. */
  readonly sentence: string;
  readonly lead: ReactNode;
  readonly changed: ChangedOutlooks;
}
