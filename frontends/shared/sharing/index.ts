/**
 * What leaves the portal: files, links, sentences. Loaded when the reader asks; what leads here is
 * `@portal/sharing/opener`.
 */

export { csvText } from "./csv";
export { ExportFlow, type ExportFlowProps } from "./export-flow";
export type { CsvCell, CsvTable, Export } from "./exports";
export { fileName } from "./file-name";
export { saveFile } from "./save-file";
export { ShareFlow, type ShareFlowProps } from "./share-flow";
