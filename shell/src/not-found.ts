import { navigate, type Route } from "@portal/platform";
import type { Message } from "./panels";
import { texts } from "./texts";

/** Says in words why an address leads nowhere, and offers a way on. */
export function notFoundMessage(route: Route, path: string): Message {
  if (route.asOf !== undefined) {
    return {
      title: texts.notADay.title(route.asOf),
      text: texts.notADay.text,
      action: { label: texts.notADay.action, run: () => navigate(path) },
    };
  }
  return {
    title: texts.noPage.title,
    text: texts.noPage.text(path),
    action: { label: texts.noPage.action, run: () => navigate("/") },
  };
}
