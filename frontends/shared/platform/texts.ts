/** Everything that a person reads or hears of what every page shares. */
export const texts = {
  product: "Commitments",
  pageTitle: (title: string, product: string) => `${title} · ${product}`,
  shortcuts: {
    title: "Keyboard shortcuts",
    showList: "Show this list",
    closeOpen: "Close what is open",
    useSingleKeys: "Use single keys",
    close: "Close",
    didNotLoad: "The list of shortcuts did not load.",
  },
  part: {
    notLoaded: (name: string) => `${name} could not be loaded. Everything else on this page is complete.`,
    tryAgain: "Try again",
  },
  problem: {
    part: {
      title: "This part of the page failed",
      message: "Try again. If it fails again, tell us what you were looking at.",
    },
    notFound: {
      title: "Not found",
      message: "It was never loaded, or it goes by another name. Start from the list of companies.",
    },
    badInput: {
      title: "This address cannot be answered",
      message:
        "A name, a number or a day in it is not one that the contracts know. Correct the address, or start from the list of companies.",
    },
    unavailable: {
      title: "The figures cannot be reached right now",
      message: "Nothing is lost. Check your connection and try again in a moment.",
    },
    unexpected: {
      title: "The figures could not be worked out",
      message: "This is a fault on our side. Try again; if it stays, pass on the request number.",
    },
  },
} as const;
