import { runAlone } from "@portal/platform";
import { companies, header } from "./spa";

runAlone(
  [
    { name: "company-selector", microfrontend: header, slot: "header-selector" },
    { name: "companies", microfrontend: companies, slot: "content" },
  ],
  "/",
);
