import { onCodeNotLoaded, onReconnected } from "@portal/platform";
import { isNewReleaseOut } from "./new-release";
import { actionButton, notice } from "./panels";
import { texts } from "./texts";

/** A page that was left for this long is looked at anew. */
const LOOK_AFTER_MS = 10 * 60_000;

/** Offers the new release to who has had the page open since before it: on coming back, and after a restart. */
export function startReleaseNotice(place: HTMLElement): void {
  let lookedAt = Date.now();
  const line = notice();
  const look = async () => {
    lookedAt = Date.now();
    if (line.isConnected || !(await isNewReleaseOut())) return;
    const { title, action } = texts.newRelease;
    line.replaceChildren(title, actionButton({ label: action, run: () => location.reload() }));
    place.append(line);
  };
  onReconnected(() => void look());
  onCodeNotLoaded(() => void look());
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && Date.now() - lookedAt > LOOK_AFTER_MS) void look();
  });
}
