import { runAlone } from "@portal/platform";
import * as commitmentList from "./spa";

runAlone(
  [{ name: "commitment-list", microfrontend: commitmentList, slot: "content" }],
  "/companies/cyberdyne",
);
