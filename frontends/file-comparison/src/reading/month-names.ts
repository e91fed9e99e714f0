/** The languages in which files name their months. */
const LANGUAGES = ["en", "de", "fr", "es", "it", "nl", "pt"];

let numbers: ReadonlyMap<string, string> | undefined;

/** The number of a month, from 1, by its name or the short form of it in one of several languages. */
export function monthNumber(name: string): string | undefined {
  numbers ??= new Map(LANGUAGES.flatMap(namesIn));
  return numbers.get(plainName(name)) ?? numbers.get(plainName(name).slice(0, 3));
}

function namesIn(language: string): readonly (readonly [string, string])[] {
  return (["long", "short"] as const).flatMap((month) => {
    const format = new Intl.DateTimeFormat(language, { month, timeZone: "UTC" });
    return Array.from({ length: 12 }, (_, index) => {
      const name = format.format(Date.UTC(2024, index, 15));
      return [plainName(name), `${index + 1}`] as const;
    });
  });
}

/** Without accents, case and points: "févr." as "fevr". */
function plainName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[^\p{L}]/gu, "")
    .toLowerCase();
}
