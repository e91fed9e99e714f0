/** Everything that the shell itself says; what stands in the document from the start is in document.html. */
export const texts = {
  connection: {
    lost: "Not connected. The page tries again by itself.",
    lostSince: (time: string) => `Not connected; showing what was read at ${time}.`,
  },
  newRelease: {
    title: "There is a new version of Commitments",
    text: "It took the place of the one you have open. Loading the page again brings it; nothing is lost.",
    action: "Load again",
  },
  didNotLoad: {
    title: "This part did not load",
    text: "The rest of the portal works. Check your connection, then try again.",
    action: "Try again",
  },
  notADay: {
    title: (text: string) => `“${text}” is not a day`,
    text: "The as-of day of an address is written like 2024-06-30. Without one, the latest data are shown.",
    action: "Show the latest data",
  },
  noPage: {
    title: "There is no page at this address",
    text: (path: string) => `Nothing stands at ${path}. The link may be cut short, or mistyped.`,
    action: "All companies",
  },
} as const;
