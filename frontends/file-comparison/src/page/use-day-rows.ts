import { useQueryClient, useTransport } from "@portal/rpc";
import { useCallback, useEffect, useState } from "react";
import type { Pair } from "../matching/compare";
import { ourRows } from "../matching/line-items";
import { type OurRow, type RowDifference, rowDifferences } from "../matching/rows";
import type { Scope } from "../matching/scope";
import type { FileReading } from "../reading/outcome";
import type { FinishedReading } from "./use-file-reading";

/** The rows behind a day, or month, that differs. */
export interface DayRows {
  readonly ours: readonly OurRow[];
  /** The rows that have no equal; empty where the file has only the sum. */
  readonly differences: readonly RowDifference[];
}

export type DayRowsState = DayRows | "failed" | undefined;

export interface DayRowsReader {
  /** What is known of the rows of a pair; undefined until they are read. */
  readonly of: (pair: Pair) => DayRowsState;
  /** Reads the rows of a pair, unless they are known. */
  readonly read: (pair: Pair) => Promise<DayRows>;
}

/** So many days are looked into at once; with more, the file is another one, and each is read when it is opened. */
const LOOKED_INTO = 40;

/** Reads the rows behind the days that differ: of a few at once, of others when they are asked for. */
export function useDayRows(
  scope: Scope,
  reading: FileReading,
  rowsOfFile: FinishedReading["rows"],
  differing: readonly Pair[],
): DayRowsReader {
  const queryClient = useQueryClient();
  const transport = useTransport();
  const [known, setKnown] = useState<ReadonlyMap<string, DayRows | "failed">>(new Map());
  const read = useCallback(
    async (pair: Pair): Promise<DayRows> => {
      try {
        const rows = await rowsBehind();
        setKnown((before) => new Map(before).set(keyOf(pair), rows));
        return rows;
      } catch (error) {
        setKnown((before) => new Map(before).set(keyOf(pair), "failed"));
        throw error;
      }

      async function rowsBehind(): Promise<DayRows> {
        const ours = await ourRows(scope, pair.service, pair, queryClient, transport);
        if (reading.shape !== "rows") return { ours, differences: [] };
        const named = reading.format.roles.includes("service") ? pair.service : "";
        const span = {
          start: Math.max(pair.start, scope.span.start),
          end: Math.min(pair.end, scope.span.end),
        };
        const yours = await rowsOfFile(named, span);
        return { ours, differences: rowDifferences(ours, yours, reading.hasTimes) };
      }
    },
    [scope, reading, rowsOfFile, queryClient, transport],
  );

  useEffect(() => {
    setKnown(new Map());
    if (differing.length > LOOKED_INTO) return;
    let isCurrent = true;
    void (async () => {
      for (const pair of differing) {
        if (!isCurrent) return;
        await read(pair).catch(() => undefined);
      }
    })();
    return () => {
      isCurrent = false;
    };
  }, [differing, read]);

  return { of: (pair) => known.get(keyOf(pair)), read };
}

const keyOf = ({ start, service }: Pair): string => `${start} ${service}`;
