import { runAlone } from "@portal/platform";
import * as fileComparison from "./spa";

runAlone(
  [{ name: "file-comparison", microfrontend: fileComparison, slot: "content" }],
  "/companies/cyberdyne/commitments/1/compare",
);
