import { TAG } from "../element";
import { CommitmentWidget } from "./commitment-widget";

// A page may load the script twice, and two teams of one page may load two releases of it.
if (!customElements.get(TAG)) customElements.define(TAG, CommitmentWidget);
