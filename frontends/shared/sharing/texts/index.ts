import { plural } from "@portal/ui";

/** What a person reads of the exports and of what shares a page. */
export const texts = {
  export: {
    menu: "Export as a CSV file",
    panel: "Export",
    preparing: "Preparing the file…",
    progress: (rows: string, allRows: string) => `${rows} of ${allRows} rows`,
    stay: "Stay on this page until it is saved.",
    cancel: "Cancel",
    close: "Close",
    retry: "Try again",
    request: (id: string) => `Request ${id}`,
    saved: (file: string) => `Saved as ${file}.`,
    proof: (rows: number, cost: string) =>
      `Checked: ${plural(rows, "row")} and ${cost}, the same as on the server.`,
    dataChanged: {
      title: "The data changed while exporting.",
      message: "Nothing was saved, as the rows would not add up to one answer. Export again.",
    },
    unavailable: {
      title: "The rows cannot be reached right now.",
      message: "Nothing was saved. Check your connection and try again in a moment.",
    },
  },
  share: {
    menu: "Share",
    copyLink: "Copy link",
    copySentence: "Copy sentence",
    print: "Print",
    widget: "Show on another page",
    present: "Full screen",
    endPresent: "Leave full screen",
    copied: "Copied",
    linkCopied: "The link is copied.",
    sentenceCopied: "The sentence and the link are copied.",
    byHand: "The browser does not let this page copy. Copy it from here:",
    text: "Text to copy",
    asOf: (moment: string) => `This is as of ${moment}.`,
    close: "Close",
  },
} as const;
