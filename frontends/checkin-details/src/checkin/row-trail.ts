/**
 * The way back through pages of rows. The server hands out tokens for going on only, so the pages that were gone
 * through are remembered; a link into the middle has no way back but to the first page.
 */
export class RowTrail {
  readonly #before = new Map<string, string>();

  /** Notes that the page of a token was reached from another; the first page has the empty token. */
  step(from: string, to: string): void {
    this.#before.set(to, from);
  }

  /** The token of the page before this one; undefined if it is not known. */
  before(token: string): string | undefined {
    return this.#before.get(token);
  }
}
