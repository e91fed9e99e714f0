/** The list of commitments below the answer. */
export const list = {
  title: "Commitments",
  periods: "Every period",
  all: (count: string) => `All ${count}`,
  these: (count: string) => `These ${count}`,
  shown: "Commitments shown",
  sortBy: "Sort by",
  needsAttention: (count: string) => `Needs attention ${count}`,
  doubtful: "Missed a period, has no data, or has a period at risk or off track",
  behind: "Missed a period, has no data, or spends less a day than an open or next period needs",
  onlySome: (known: string, all: string) => `Only ${known} of ${all} commitments could be read.`,
  readingRest: (known: string, all: string) => `Reading the rest: ${known} of ${all} commitments.`,
  page: (from: string, to: string, total: string) => `Commitments ${from} to ${to} of ${total}`,
};
