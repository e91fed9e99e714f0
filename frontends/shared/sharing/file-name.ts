import type { Timestamp } from "@portal/rpc";
import { isMidnight, microsOf } from "@portal/ui";

/** A name as long as this is cut; with the moments it stays below what file systems take. */
const LONGEST_NAME = 80;
const DAY_MS = 86_400_000;

/**
 * The name of a file by what is in it and the moments of its figures:
 * `cyberdyne-as-of-2025-01-01-data-through-2024-12-31.csv`. As on screen, data that end at a midnight go through
 * the day before it.
 */
export function fileName(
  name: string,
  asOf: Timestamp | undefined,
  dataThrough: Timestamp | undefined,
): string {
  const parts = [
    safe(name),
    ...(asOf ? [`as-of-${momentText(asOf)}`] : []),
    ...(dataThrough ? [`data-through-${momentText(dataThrough, isMidnight(dataThrough) ? DAY_MS : 0)}`] : []),
  ];
  return `${parts.join("-")}.csv`;
}

/** Letters and digits of any language; all else might mean something to a file system. */
function safe(name: string): string {
  const words = name.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}]+/gu, "-");
  return (
    [...words]
      .slice(0, LONGEST_NAME)
      .join("")
      .replace(/^-+|-+$/g, "") || "export"
  );
}

/** "2024-06-30", or with its time "2024-06-30T13-30Z". */
function momentText(moment: Timestamp, earlierMs = 0): string {
  const iso = new Date(Number(microsOf(moment) / 1000n) - earlierMs).toISOString();
  if (isMidnight(moment)) return iso.slice(0, "2024-06-30".length);
  return iso.replace(/(:00)?(\.000)?Z$/, "Z").replaceAll(/[:.]/g, "-");
}
