/** A page of a team that uses React. */

import { loadCommitmentWidget } from "@contract-commitments/widget";
import { CommitmentWidget } from "@contract-commitments/widget/react";
import { useState } from "react";
import { createRoot } from "react-dom/client";

const NUMBERS = ["1", "2"];

function Notes() {
  const [at, setAt] = useState(0);
  const [said, say] = useState("");
  return (
    <main>
      <button type="button" onClick={() => setAt((at + 1) % NUMBERS.length)}>
        Next commitment
      </button>
      <output>{said}</output>
      <CommitmentWidget
        className="mine"
        companyId="cyberdyne"
        commitmentId={NUMBERS[at] ?? ""}
        onReady={({ detail }) => say(`ready ${detail.commitmentId}`)}
        onNavigate={(event) => {
          event.preventDefault();
          say(`to ${new URL(event.detail.href).pathname}`);
        }}
      />
    </main>
  );
}

const container = document.querySelector<HTMLElement>("#host");
if (container) {
  await loadCommitmentWidget(container.dataset["portal"] ?? "");
  createRoot(container).render(<Notes />);
}
