import { navigate, type Route } from "@portal/platform";
import type { Message } from "./panels";

/** Says in words why an address leads nowhere, and offers a way on. */
export function notFoundMessage(route: Route, path: string): Message {
  if (route.asOf !== undefined) {
    return {
      title: `“${route.asOf}” is not a day`,
      text: "The as-of day of an address is written like 2024-06-30. Without one, the latest data are shown.",
      action: { label: "Show the latest data", run: () => navigate(path) },
    };
  }
  return {
    title: "There is no page at this address",
    text: `Nothing stands at ${path}. The link may be cut short, or mistyped.`,
    action: { label: "All companies", run: () => navigate("/") },
  };
}
