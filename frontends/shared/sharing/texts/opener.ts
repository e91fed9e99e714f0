/** What stands on the buttons; on every page, so apart from the rest. */
export const openerTexts = {
  export: "Export",
  exportCsv: "Export CSV",
  share: "Share",
  theExport: "The export",
  theMenu: "The menu",
} as const;
