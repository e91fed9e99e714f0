import { defineMicrofrontend } from "@portal/platform";
import { FileComparison } from "./src/file-comparison";
import { firstReads } from "./src/first-reads";

export const { bootstrap, mount, unmount, readAhead } = defineMicrofrontend(FileComparison, {
  name: "file-comparison",
  needs: firstReads,
});
