import type { SourceFile } from "@portal/contracts/commitment/v1/commitment_service_pb";
import { announce } from "@portal/platform";
import { formatInstant, formatMoney, instantOf, plural, styled } from "@portal/ui";
import { texts } from "../texts";

const { working: words } = texts;
const { hash } = words;

/** The billing files that the rows came from, each with the hash that identifies it. */
export function SourceFiles({ files }: { files: readonly SourceFile[] }) {
  if (files.length === 0) return words.noFile;
  return (
    <Files>
      {files.map((file) => (
        <li key={file.loadId}>
          <bdi>{file.fileName}</bdi>
          <span>
            {words.fileRows(
              plural(file.lineItemCount, "row"),
              file.cost ? formatMoney(file.cost) : "",
              loadedText(file),
            )}
          </span>
          <span>
            {hash.name} <Hash value={file.sha256} />
          </span>
        </li>
      ))}
    </Files>
  );
}

const MICROS_PER_MINUTE = 60_000_000n;

/** The minute is as much as anybody wants to know. */
function loadedText({ loadTime }: SourceFile): string {
  const at = instantOf(loadTime);
  return formatInstant(at === undefined ? undefined : at - (at % MICROS_PER_MINUTE));
}

const SHORT = 8;

/** The start of a hash; pressed, it copies the whole. */
function Hash({ value }: { value: string }) {
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    announce(hash.copied);
  };
  return (
    <button type="button" title={hash.hint(value)} onClick={() => void copy()}>
      {hash.short(value.slice(0, SHORT))}
      <span className="visually-hidden">{hash.copy}</span>
    </button>
  );
}

const Files = styled("ul")({
  listStyle: "none",
  "& li + li": { marginTop: 8 },
  "& span": { display: "block", color: "var(--ink-2)" },
  "& button": {
    font: "inherit",
    color: "var(--accent)",
    background: "none",
    border: 0,
    padding: 0,
    cursor: "pointer",
    textDecoration: "underline",
    textUnderlineOffset: 3,
  },
});
