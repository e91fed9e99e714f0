/** A page of a team that uses Angular, which compiles its templates in the browser here. */

import "@angular/compiler";
import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal } from "@angular/core";
import { bootstrapApplication } from "@angular/platform-browser";
import { type CommitmentWidgetEvents, loadCommitmentWidget } from "@contract-commitments/widget";

@Component({
  selector: "#host",
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main
      (document:commitment:ready)="said.set('ready ' + $event.detail.commitmentId)"
      (document:commitment:navigate)="open($event)"
    >
      <button (click)="view.set('table')">As tables</button>
      <button (click)="ids.set(ids().toReversed())">Turn around</button>
      <button (click)="ids.set([])">Take away</button>
      <button (click)="ids.set(['2'])">Put back</button>
      <output>{{ said() }}</output>
      @for (id of ids(); track id) {
        <commitment-widget
          company-id="cyberdyne"
          [attr.commitment-id]="id"
          [attr.view]="view()"
          [getAccessToken]="getAccessToken"
        />
      }
    </main>
  `,
})
class Notes {
  readonly ids = signal(["1", "2"]);
  readonly view = signal<"card" | "table">("card");
  readonly said = signal("");
  readonly getAccessToken = async () => "of-angular";

  open(event: CommitmentWidgetEvents["commitment:navigate"]) {
    event.preventDefault();
    this.said.set(`to ${new URL(event.detail.href).pathname}`);
  }
}

const container = document.querySelector<HTMLElement>("#host");
if (container) {
  const portal = container.dataset["portal"] ?? "";
  await bootstrapApplication(Notes, { providers: [provideZonelessChangeDetection()] });
  await loadCommitmentWidget(portal);
}
