import { formatEstimate, type Phrase, Phrases, plain, strong } from "@portal/ui";
import { type Estimated, opposite, type Price } from "./price";
import { texts } from "./texts";

const { price: words } = texts;

/** What the scenario costs, and whether that is worth it: often paying the shortfall is cheaper. */
export function PriceAnswer({ price }: { readonly price: Price }) {
  return <Phrases phrases={pricePhrases(price)} />;
}

function pricePhrases({ extra, avoided }: Price): readonly Phrase[] {
  if (extra.exact === 0n && avoided.exact === 0n) return led(words.nothing);
  return extra.exact < 0n ? lessSpend(opposite(extra), opposite(avoided)) : moreSpend(extra, avoided);
}

function moreSpend(extra: Estimated, avoided: Estimated): readonly Phrase[] {
  if (avoided.exact <= 0n) return led(words.notAvoided(amount(extra)));
  return [...led(words.avoided(amount(avoided), amount(extra))), ...worth(extra.shown - avoided.shown)];
}

/** Against the one other way there is: to pay the shortfalls. */
function worth(cost: bigint): readonly Phrase[] {
  if (cost === 0n) return [plain(words.equal)];
  return led(cost < 0n ? words.worth(formatEstimate(-cost)) : words.notWorth(formatEstimate(cost)));
}

function lessSpend(saved: Estimated, added: Estimated): readonly Phrase[] {
  if (added.exact <= 0n) {
    return [strong(words.thereby), plain(words.saved(amount(saved))), strong(words.noMoreOwed)];
  }
  const gain = saved.shown - added.shown;
  return [
    strong(words.thereby),
    plain(words.grow(amount(saved), amount(added))),
    ...(gain > 0n ? led(words.saves(formatEstimate(gain))) : [strong(words.savesNothing)]),
  ];
}

/** What the eye should find first, and what goes on from there. */
function led([first = "", rest = ""]: readonly string[]): readonly Phrase[] {
  return [strong(first), plain(rest)];
}

function amount({ shown, exact }: Estimated): string {
  return formatEstimate(shown, exact);
}
