/** So many rows are drawn at once: more would take longer than a reader's press should. */
const ROWS_ON_A_PAGE = 50;

/** A page of a list; counts from 0, `to` is not included. */
export interface ListPage {
  readonly from: number;
  readonly to: number;
  /** The numbers of the pages beside it, from 1; undefined where there is none. */
  readonly previous: number | undefined;
  readonly next: number | undefined;
}

/** The page that the address names; one that does not exist is the nearest that does. */
export function listPage(text: string | null, rowCount: number): ListPage {
  const last = Math.max(1, Math.ceil(rowCount / ROWS_ON_A_PAGE));
  const wanted = text && /^\d{1,6}$/.test(text) ? Number(text) : 1;
  const page = Math.min(last, Math.max(1, wanted));
  return {
    from: (page - 1) * ROWS_ON_A_PAGE,
    to: Math.min(rowCount, page * ROWS_ON_A_PAGE),
    previous: page > 1 ? page - 1 : undefined,
    next: page < last ? page + 1 : undefined,
  };
}
