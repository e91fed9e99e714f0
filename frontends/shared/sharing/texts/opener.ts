/** What stands on the buttons; on every page, so apart from the rest. */
export const openerTexts = {
  export: "Export",
  exportCsv: "Export CSV",
  share: "Share",
  notLoaded: "This could not be loaded. Check your connection, then load the page again.",
} as const;
