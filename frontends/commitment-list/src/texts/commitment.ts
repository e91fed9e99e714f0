/** A commitment in a row. */
export const commitment = {
  about: (service: string, every: string) => `${service} · ${every}`,
  awaiting: (count: string) => `${count} awaiting`,
  nextEnds: "Next ends",
  ended: "Ended",
  nothing: "–",
  spendNow: (amount: string) => `${amount},`,
  noSpend: "No spend yet,",
  needs: (amount: string) => `needs ${amount}`,
  needsNoMore: "needs no more",
  expects: (amount: string) => `we expect ${amount}`,
  together: (range: string) => `${range} together`,
  rangesDoNotAddUp: "Ranges do not add up: not every commitment goes badly at once",
  final: "final",
  soFar: "so far, no outlook",
  noData: (count: string) => `${count} no data`,
};
