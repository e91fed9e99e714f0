/** A page of a team that uses Vue. */

import { loadCommitmentWidget } from "@contract-commitments/widget";
import { createApp } from "vue";
import NotesPage from "./notes-page.vue";

const container = document.querySelector<HTMLElement>("#host");
if (container) {
  createApp(NotesPage).mount(container);
  await loadCommitmentWidget(container.dataset["portal"] ?? "");
}
