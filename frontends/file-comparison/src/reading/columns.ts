import { type DecimalMark, readAmount } from "./amounts";
import { dateFormOf } from "./moments";

/** What a column is read as. */
export const ROLES = ["time", "amount", "service", "company", "currency", "unused"] as const;
export type Role = (typeof ROLES)[number];

/** Whose file it should be: what the values of its columns can be recognised by. */
export interface Subject {
  /** The company by its id and by its name for people. */
  readonly companyNames: readonly string[];
  readonly serviceCodes: readonly string[];
}

type NamedRole = Exclude<Role, "unused">;

/** Names of columns, the best first; compared without case, accents and signs. */
const NAMES: Record<NamedRole, readonly string[]> = {
  time: [
    ...[
      "usagestartdate",
      "usagestarttime",
      "usagetime",
      "usageat",
      "usagedate",
      "datetime",
      "timestamp",
      "time",
    ],
    ...["date", "day", "chargeperiodstart", "startdate", "starttime", "start", "month", "period", "from"],
    ...["datum", "zeit", "tag", "monat", "fecha", "dia", "mes", "jour", "mois", "data", "giorno", "mese"],
    ...["timeinterval", "billingperiodstartdate", "usageenddate"],
  ],
  amount: [
    ...["grosscost", "unblendedcost", "billedcost", "cost", "costusd", "amountusd", "totalcost", "amount"],
    ...["spend", "charge", "charges", "total", "sum", "netcost", "netunblendedcost", "effectivecost"],
    ...["blendedcost", "listcost", "value", "price"],
    ...["betrag", "kosten", "summe", "montant", "cout", "importe", "coste", "costo", "importo", "valor"],
  ],
  service: [
    ...["awsservice", "servicecode", "service", "servicename", "productcode", "product", "productname"],
    ...["dienst", "servicio", "servizio", "servico"],
  ],
  company: [
    ...["company", "companyid", "companyname", "customer", "customername", "customerid", "tenant", "client"],
    ...["firma", "kunde", "cliente", "empresa", "entreprise"],
  ],
  currency: ["currencycode", "currency", "billingcurrency", "wahrung", "devise", "moneda", "valuta", "moeda"],
};

/** How many of a column's values must be what it is read as. */
const MOST = 0.5;

/**
 * Guesses what each column is, by its name and by what stands in it.
 *
 * @param names of the columns
 * @param rows some of the file, from all over it
 */
export function guessRoles(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  subject: Subject,
): readonly Role[] {
  const columns = names.map((name, index) => {
    const texts = rows.map((row) => row[index]?.trim() ?? "").filter((text) => text !== "");
    return { index, name, texts, isTime: dateFormOf(texts) !== undefined, isAmount: areAmounts(texts) };
  });
  const roles: Role[] = names.map(() => "unused");
  const assign = (role: NamedRole, fits: (column: (typeof columns)[number]) => number) => {
    const free = columns.filter(({ index }) => roles[index] === "unused");
    const scored = free.map((column) => ({ column, score: fits(column) })).filter(({ score }) => score > 0);
    const best = scored.reduce<(typeof scored)[number] | undefined>(
      (a, b) => (a && a.score >= b.score ? a : b),
      undefined,
    );
    if (best) roles[best.column.index] = role;
  };
  const byName = (role: NamedRole, name: string) => nameScore(NAMES[role], name);
  assign("time", ({ isTime, isAmount, name }) => (isTime ? byName("time", name) || (isAmount ? 0 : 0.5) : 0));
  assign("amount", ({ isAmount, name, texts }) =>
    isAmount ? byName("amount", name) || (texts.some((text) => /[.,]\d/.test(text)) ? 0.5 : 0.25) : 0,
  );
  assign("currency", ({ name, texts }) =>
    texts.every((text) => /^[A-Z]{3}$/i.test(text)) ? byName("currency", name) : 0,
  );
  assign(
    "company",
    ({ name, texts }) =>
      byName("company", name) || (texts.some((text) => isOneOf(text, subject.companyNames)) ? 0.5 : 0),
  );
  assign(
    "service",
    ({ name, texts }) =>
      byName("service", name) ||
      (texts.some((text) => serviceCodeOf(text, subject.serviceCodes) !== undefined) ? 0.5 : 0),
  );
  return roles;
}

/** The first row names the columns unless it has an amount or a time in it. */
export function isHeader(first: readonly string[]): boolean {
  const cells = first.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return cells.every((cell) => !areAmounts([cell]) && dateFormOf([cell]) === undefined);
}

/** Whether a text names one of them, whatever the case and the signs between the words. */
export function isOneOf(text: string, names: readonly string[]): boolean {
  return names.some((name) => plain(name) === plain(text));
}

/** The code of the service that a text names: "s3" also as "AmazonS3" or "Amazon S3". */
export function serviceCodeOf(text: string, codes: readonly string[]): string | undefined {
  const exact = codes.find((code) => code === text);
  if (exact !== undefined) return exact;
  const name = plain(text);
  const short = name.replace(/^(amazon|aws)/, "");
  return codes.find((code) => plain(code) === name) ?? codes.find((code) => plain(code) === short);
}

function areAmounts(texts: readonly string[]): boolean {
  const marks: readonly DecimalMark[] = ["point", "comma"];
  return marks.some((mark) => {
    const count = texts.filter((text) => typeof readAmount(text, mark) === "bigint").length;
    return count > 0 && count >= texts.length * MOST;
  });
}

/** From 1 for the last of the names up; 0 for none of them. Of `lineItem/UsageStartDate`, the last part counts too. */
function nameScore(names: readonly string[], name: string): number {
  const whole = names.indexOf(plain(name));
  const last = names.indexOf(plain(name.split(/[/:.]/).at(-1) ?? ""));
  const places = [whole, last].filter((place) => place >= 0);
  return places.length > 0 ? names.length - Math.min(...places) : 0;
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}
