/** The frame of the page, and why there may be nothing on it. */
export const page = {
  page: {
    title: "Compare with my file",
    detail: (subject: string, period: string) =>
      `${subject} · ${period} · read in this browser, never uploaded`,
    allCommitments: (company: string) => `All commitments of ${company}`,
    checkin: (commitment: string, number: number) => `${commitment}, check-in ${number}`,
    answer: "The comparison",
    chooseAnother: "Choose another file",
    notes: {
      asOf: (moment: string) => `As of ${moment}`,
      dataThrough: (day: string) => `Data through ${day}`,
      surplus: "A surplus in one period never offsets a shortfall in another",
      periods:
        "A period counts spend from its first instant up to its end, which it does not include; times are UTC",
      exact: "Amounts are compared exactly and shown to the cent",
    },
  },
  notFound: {
    company: (id: string) => `company “${id}”`,
    commitment: (id: string, company: string) => `commitment “${id}” of company “${company}”`,
    allCompanies: "See all companies",
  },
  nothing: {
    "no-commitments": (company: string) => ({
      title: `${company} has no commitments.`,
      next: "A file is compared with the spend that commitments are measured by, so there is nothing to set it against.",
    }),
    "no-billing": (company: string) => ({
      title: `No billing of ${company} is loaded.`,
      next: "There is nothing on our side yet to set a file against.",
    }),
    "no-such-checkin": (_company: string, name: string, number: number) => ({
      title: `${name} has no check-in ${number}.`,
      next: "The address limits the comparison to it. Without that, all check-ins are compared.",
    }),
    "not-begun": (_company: string, name: string) => ({
      title: `No period of ${name} has begun.`,
      next: "Rows are counted from the start of a period on. There is nothing to set a file against yet.",
    }),
  },
} as const;
