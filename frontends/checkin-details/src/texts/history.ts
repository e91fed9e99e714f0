/** What a history lacks for a forecast. */
export const history = {
  lacking: {
    days: (service: string, days: string, needed: number, from: string) =>
      `${service} has ${days} of history; an outlook needs ${needed}${from && `, so from ${from}`}.`,
    spend: (service: string, spendDays: string, days: string, needed: number) =>
      `${service} has spend on ${spendDays} of its ${days}; an outlook needs ${needed} days with spend.`,
    history: (service: string, needed: number) =>
      `${service} has no row before this moment; an outlook needs ${needed} days of history.`,
    other: (service: string) => `${service} has too little history for an outlook.`,
    enough: (needed: number, from: string) =>
      `An outlook needs ${needed} days of history${from && `, so there is one from ${from} on`}.`,
  },
} as const;
