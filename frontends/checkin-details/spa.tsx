import { defineMicrofrontend } from "@portal/platform";
import { firstReads } from "./src/first-reads";
import { CheckinDetails } from "./src/root";

export const { bootstrap, mount, unmount, readAhead } = defineMicrofrontend(CheckinDetails, {
  name: "checkin-details",
  needs: firstReads,
});
