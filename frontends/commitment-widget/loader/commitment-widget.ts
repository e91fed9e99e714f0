import { ATTRIBUTES, type CommitmentWidgetElement } from "../element";
import type { Mounted } from "../runtime-contract";
import { whenNear } from "./near";
import { ORIGIN, runtime } from "./runtime";
import { adoptStyles, skeleton } from "./skeleton";

/** What a page may have set before the element was defined; it would hide the accessors. */
const PROPERTIES = ["getAccessToken", "fetch"] as const;

/** The element: its place in the page at once, and what is in it when a reader comes near. */
export class CommitmentWidget extends HTMLElement implements CommitmentWidgetElement {
  static readonly observedAttributes = ATTRIBUTES;

  readonly #root = this.attachShadow({ mode: "open" });
  readonly #container = document.createElement("div");
  #mounted: Mounted | undefined;
  #isWaiting = false;
  #getAccessToken: CommitmentWidgetElement["getAccessToken"];
  #fetch: CommitmentWidgetElement["fetch"];

  get getAccessToken() {
    return this.#getAccessToken;
  }
  set getAccessToken(given) {
    this.#getAccessToken = given;
    this.#mounted?.update();
  }

  get fetch() {
    return this.#fetch;
  }
  set fetch(given) {
    this.#fetch = given;
    this.#mounted?.update();
  }

  connectedCallback(): void {
    if (this.#mounted || this.#isWaiting) return;
    for (const name of PROPERTIES) this.#upgrade(name);
    if (!this.#container.isConnected) {
      adoptStyles(this.#root);
      this.#container.className = "root";
      this.#root.append(this.#container);
    }
    this.#container.replaceChildren(skeleton());
    void this.#show();
  }

  /** A move is a removal and an addition in one turn; what is shown survives it. */
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#mounted?.unmount();
      this.#mounted = undefined;
    });
  }

  /** Moved by `moveBefore`, which removes nothing. */
  connectedMoveCallback(): void {}

  attributeChangedCallback(): void {
    this.#mounted?.update();
  }

  async #show(): Promise<void> {
    this.#isWaiting = true;
    await whenNear(this);
    // Taken away while it waited: the next addition begins anew.
    const { mount } = await runtime(this.#container);
    this.#isWaiting = false;
    if (this.isConnected) this.#mounted = mount(this, this.#root, this.#container, ORIGIN);
  }

  #upgrade(name: (typeof PROPERTIES)[number]): void {
    const given = Object.getOwnPropertyDescriptor(this, name)?.value;
    if (given === undefined) return;
    Reflect.deleteProperty(this, name);
    Reflect.set(this, name, given);
  }
}
