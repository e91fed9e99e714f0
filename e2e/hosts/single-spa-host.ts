/** A page of a team with a single-spa of its own, in which one application has the widget and the other has not. */

import { registerApplication, start } from "single-spa";

const idle = () => Promise.resolve();

registerApplication({
  name: "notes",
  activeWhen: () => location.hash !== "#about",
  app: {
    bootstrap: idle,
    mount: async () => {
      const widget = document.createElement("commitment-widget");
      widget.setAttribute("company-id", "cyberdyne");
      widget.setAttribute("commitment-id", "1");
      document.body.append(widget);
    },
    unmount: async () => document.querySelector("commitment-widget")?.remove(),
  },
});
registerApplication({
  name: "about",
  activeWhen: () => location.hash === "#about",
  app: {
    bootstrap: idle,
    mount: async () =>
      document.body.append(Object.assign(document.createElement("h2"), { textContent: "About" })),
    unmount: async () => document.querySelector("h2")?.remove(),
  },
});
start();
