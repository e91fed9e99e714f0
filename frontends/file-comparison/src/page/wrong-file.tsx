import { EmptyPanel, formatDay, formatPeriod, listOf } from "@portal/ui";
import type { Scope } from "../matching/scope";
import type { Layout } from "../reading/format";
import type { WrongFile } from "../reading/outcome";
import { texts } from "../texts";
import { BadRows } from "./bad-rows";

interface WrongFileProps {
  readonly wrong: WrongFile;
  readonly scope: Scope;
  readonly fileName: string;
}

/** Why a file cannot be compared, and what was seen of it. */
export function WrongFilePanel({ wrong, scope, fileName }: WrongFileProps) {
  const { title, next } = wordsOf(wrong, scope, fileName);
  return (
    <>
      <div role="alert">
        <EmptyPanel title={title}>{next}</EmptyPanel>
      </div>
      {wrong.kind === "all-bad" ? <BadRows rows={wrong.badRows} count={wrong.badCount} /> : null}
    </>
  );
}

function wordsOf(
  wrong: WrongFile,
  scope: Scope,
  name: string,
): { readonly title: string; readonly next: string } {
  const words = texts.file.wrong;
  switch (wrong.kind) {
    case "empty":
      return words.empty(name);
    case "not-text":
      return words["not-text"](name, wrong.what);
    case "open-quote":
      return words["open-quote"](name, wrong.line);
    case "no-columns":
      return words["no-columns"](name, wrong.missing, namesOf(wrong.layout));
    case "only-header":
      return words["only-header"](name, namesOf(wrong.layout));
    case "all-bad":
      return words["all-bad"](name, wrong.badCount);
    case "other-companies":
      return words["other-companies"](name, scope.companyName, wrong.others.names);
    case "other-services":
      return words["other-services"](name, listOf(scope.services), wrong.others.names);
    case "outside": {
      const [from, to] = [formatDay(BigInt(wrong.extent.start)), formatDay(BigInt(wrong.extent.end))];
      return words.outside(name, formatPeriod(scope.period), wrong.rows, from, to);
    }
  }
}

function namesOf({ columns }: Layout): readonly string[] {
  return columns.map(({ name }) => name);
}
