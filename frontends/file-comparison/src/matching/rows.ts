import type { FileRow } from "../reading/ledger";

/** One of our rows. */
export interface OurRow {
  readonly micros: number;
  readonly nanos: bigint;
  readonly service: string;
  readonly fileName: string;
  readonly line: bigint;
}

/** A row that has no equal on the other side. */
export type RowDifference =
  | { readonly kind: "only-ours"; readonly ours: OurRow }
  | { readonly kind: "only-yours"; readonly yours: FileRow }
  | { readonly kind: "amount"; readonly ours: OurRow; readonly yours: FileRow };

export type RowDifferenceKind = RowDifference["kind"];

/**
 * Finds the rows of a day that have no equal on the other side.
 *
 * Rows of the same time and amount are equals; of what is left, two of the same time are one row whose amount
 * differs.
 *
 * @param hasTimes whether the rows of the file have times; else only amounts are compared
 */
export function rowDifferences(
  ours: readonly OurRow[],
  yours: readonly FileRow[],
  hasTimes: boolean,
): readonly RowDifference[] {
  const timeOf = ({ micros }: { readonly micros: number }) => (hasTimes ? micros : 0);
  const [ourRest, yourRest] = withoutEqual(ours, yours, (row) => `${timeOf(row)} ${row.nanos}`);
  const differences: RowDifference[] = [];
  const yoursAt = grouped(yourRest, timeOf);
  for (const [time, ourGroup] of grouped(ourRest, timeOf)) {
    const yourGroup = yoursAt.get(time) ?? [];
    yoursAt.delete(time);
    // Without times, rows are one and the same only where there is no choice.
    const isPaired = hasTimes || (ourGroup.length === 1 && yourGroup.length === 1);
    differences.push(...(isPaired ? pairs(ourGroup, yourGroup) : singles(ourGroup, yourGroup)));
  }
  for (const yourGroup of yoursAt.values()) differences.push(...singles([], yourGroup));
  return differences.sort((a, b) => momentOf(a) - momentOf(b));
}

function momentOf(difference: RowDifference): number {
  return difference.kind === "only-yours" ? difference.yours.micros : difference.ours.micros;
}

/** What is left on both sides when equals are taken away one by one. */
function withoutEqual<A, B>(
  ours: readonly A[],
  yours: readonly B[],
  keyOf: (row: A | B) => string,
): readonly [readonly A[], readonly B[]] {
  const left = grouped(yours, keyOf);
  const ourRest = ours.filter((row) => left.get(keyOf(row))?.shift() === undefined);
  return [ourRest, [...left.values()].flat()];
}

function pairs(ours: readonly OurRow[], yours: readonly FileRow[]): readonly RowDifference[] {
  const byAmount = (a: { nanos: bigint }, b: { nanos: bigint }) => (a.nanos < b.nanos ? -1 : 1);
  const [left, right] = [ours.toSorted(byAmount), yours.toSorted(byAmount)];
  const both = Math.min(left.length, right.length);
  const paired = left.slice(0, both).map((ourRow, index) => ({ ourRow, yourRow: right[index] }));
  return [
    ...paired.flatMap(({ ourRow, yourRow }) =>
      yourRow ? [{ kind: "amount" as const, ours: ourRow, yours: yourRow }] : [],
    ),
    ...singles(left.slice(both), right.slice(both)),
  ];
}

function singles(ours: readonly OurRow[], yours: readonly FileRow[]): readonly RowDifference[] {
  return [
    ...ours.map((row) => ({ kind: "only-ours" as const, ours: row })),
    ...yours.map((row) => ({ kind: "only-yours" as const, yours: row })),
  ];
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
