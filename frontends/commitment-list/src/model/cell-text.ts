import {
  chanceNumber,
  chanceOf,
  formatChance,
  formatMoney,
  formatSigned,
  nanosOf,
  statusWord,
} from "@portal/ui";
import { texts } from "../texts";
import { CHARACTER_PX } from "./axis";
import type { PeriodCell } from "./cells";

/** What a cell shows beside its sign. */
export interface CellText {
  /** In the part that is counted: a fact. */
  readonly counted: string;
  /** In the rest, or in a cell of one piece. */
  readonly rest: string;
  /** The part that has the sign; none where the period goes on, with its sign, in another row. */
  readonly sign: "counted" | "rest" | "none";
}

/** From here on a cell has room for a word. */
const WORD_PX = 70;
/** The room that a sign takes, and that what stands beside a word or beside a number takes. */
const SIGN_PX = 16;
const WORD_FRAME_PX = 28;
const NUMBER_FRAME_PX = 19;
const BOLD_CHARACTER_PX = 7.5;

/** Whether a period runs, or is over without its data: the part that is counted is solid, the rest is open. */
export function isSplit({ status, counted }: PeriodCell): boolean {
  const isWhole = status === "met" || status === "missed" || status === "no-data";
  return !isWhole && counted > 0;
}

/**
 * The text that a cell has room for.
 *
 * What is seen has to stand in the name of the link in the same words and order, so of the two parts of a split
 * cell both have text only where the longest of each has room; else the chance comes first.
 */
export function cellText(cell: PeriodCell): CellText {
  if (!isSplit(cell)) return { counted: "", rest: restText(cell, cell.widthPx), sign: "rest" };
  const countedPx = cell.counted * cell.widthPx;
  const restPx = cell.widthPx - countedPx;
  if (restPx < SIGN_PX) return { rest: "", ...fullText(cell, countedPx) };
  const [spent, rest] = [spentText(cell, countedPx), restText(cell, restPx)];
  if (chanceOf(cell.checkin) === undefined) return { counted: spent, rest: spent ? "" : rest, sign: "rest" };
  const isWhole = spent === fullSpent(cell.checkin) && rest.startsWith(statusWord(cell.status));
  return { counted: isWhole || rest === "" ? spent : "", rest, sign: "rest" };
}

/** Of a cell that is counted as good as whole. */
function fullText(cell: PeriodCell, px: number): Pick<CellText, "counted" | "sign"> {
  const spent = spentText(cell, px);
  if (cell.cutRight && spent !== "") return { counted: spent, sign: "none" };
  return { counted: spentText(cell, px - SIGN_PX), sign: "counted" };
}

function spentText({ checkin }: PeriodCell, px: number): string {
  if (px < WORD_PX) return "";
  const candidates = [fullSpent(checkin), formatMoney(nanosOf(checkin.actual))];
  return candidates.find((text) => px >= text.length * CHARACTER_PX + 8) ?? "";
}

function fullSpent({ actual }: PeriodCell["checkin"]): string {
  return texts.period.soFar(formatMoney(nanosOf(actual)));
}

function restText({ checkin, status }: PeriodCell, px: number): string {
  if (status === "missed") {
    const amount = formatSigned(-nanosOf(checkin.shortfall));
    return px >= Math.max(WORD_PX, amount.length * BOLD_CHARACTER_PX + WORD_FRAME_PX) ? amount : "";
  }
  const chance = chanceOf(checkin);
  const word = statusWord(status);
  if (chance === undefined) return px >= wordPx(word) ? word : "";
  const words = [`${word} ${formatChance(chance)}`, formatChance(chance)];
  const number = chanceNumber(chance);
  return words.find((text) => px >= wordPx(text)) ?? (px >= numberPx(number) ? number : "");
}

function wordPx(text: string): number {
  return Math.max(WORD_PX, text.length * CHARACTER_PX + WORD_FRAME_PX);
}

/** One digit takes the room of two, so that of twelve months not only the least likely have a number. */
function numberPx(text: string): number {
  return Math.max(2, text.length) * CHARACTER_PX + NUMBER_FRAME_PX;
}
