import { type Connection, queryClient, watchConnection } from "@portal/platform";
import { formatClock } from "@portal/ui";
import { fetchImportMap } from "./new-release";
import { notice } from "./panels";
import { texts } from "./texts";

/** Says while the server is out of reach, and how old the figures on screen are; the page stays as it is. */
export function startConnectionNotice(place: HTMLElement): void {
  const line = notice();
  watchConnection({
    queryClient,
    probe: fetchImportMap,
    onChange: (connection) => {
      if (!connection.isLost) return line.remove();
      line.textContent = words(connection);
      place.append(line);
    },
  });
}

function words({ readAt }: Connection): string {
  return readAt === undefined ? texts.connection.lost : texts.connection.lostSince(formatClock(readAt));
}
