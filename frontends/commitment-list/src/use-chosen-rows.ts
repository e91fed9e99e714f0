import type { Route } from "@portal/platform";
import { useDeferredValue, useMemo } from "react";
import type { CommitmentRow } from "./model/commitment-row";
import type { CompanyView } from "./model/company-view";
import { filtered, parseFilter } from "./model/filter";
import { inOrder, type Order, parseOrder } from "./model/order";
import { type ListPage, listPage } from "./model/pages";

/** Which rows the address asks for. */
export interface ChosenRows {
  /** All that pass the filter, in order. */
  readonly chosen: readonly CommitmentRow[];
  /** Those of the page. */
  readonly shown: readonly CommitmentRow[];
  readonly page: ListPage;
  readonly order: Order;
  /** Whether these rows answer the address before this one, as those of this one are still being drawn. */
  readonly isPrevious: boolean;
}

/**
 * Filters, orders and pages the rows of a company. The press that asks for others is answered at once, and they
 * follow when they are drawn: fifty timelines take longer than a press should.
 *
 * @param plain the company without a scenario, which leaves every row where it is
 */
export function useChosenRows(
  route: Route,
  view: CompanyView,
  plain: CompanyView,
  hasOutlook: boolean,
): ChosenRows {
  const { params } = useDeferredValue(route);
  const [show, sort, number] = [params.get("show"), params.get("sort"), params.get("page")];
  const order = useMemo(() => parseOrder(sort, hasOutlook), [sort, hasOutlook]);
  const chosen = useMemo(() => {
    const rows = new Map(view.rows.map((row) => [row.id, row]));
    const filter = parseFilter(show, plain.rows);
    return inOrder(filtered(plain.rows, filter), order).map((row) => rows.get(row.id) ?? row);
  }, [view.rows, plain.rows, show, order]);
  const page = useMemo(() => listPage(number, chosen.length), [number, chosen.length]);
  const shown = useMemo(() => chosen.slice(page.from, page.to), [chosen, page]);
  return { chosen, shown, page, order, isPrevious: params !== route.params };
}
