import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The company with many commitments; the others, to switch to, have a handful each. */
export const LARGE = { id: "large", commitments: 500 };
export const SMALL = Array.from({ length: 12 }, (_, index) => `small-${String(index + 1).padStart(2, "0")}`);
const OF_SMALL = 8;
const SERVICES = 25;
const DAYS = 365;

/**
 * Writes the two input files of a portal with a large company: the same ones each time.
 *
 * @returns {Promise<{ path: string, remove: () => Promise<void> }>}
 */
export async function writeLargeCompany() {
  const path = await mkdtemp(join(tmpdir(), "bench-data-"));
  const companies = [
    { id: LARGE.id, count: LARGE.commitments },
    ...SMALL.map((id) => ({ id, count: OF_SMALL })),
  ];
  const commitments = companies.flatMap(({ id, count }) =>
    Array.from({ length: count }, (_, index) => commitment(id, index)),
  );
  const rows = companies.flatMap(({ id, count }) => billingRows(id, Math.min(count, SERVICES)));
  await writeFile(join(path, "spend_commitments.json"), JSON.stringify({ commitments }));
  await writeFile(
    join(path, "aws_billing_data.csv"),
    `company,aws_service,datetime,gross_cost\n${rows.join("\n")}\n`,
  );
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** @param {string} company @param {number} index */
function commitment(company, index) {
  const checkins = Array.from({ length: 24 }, (_, month) => ({
    start: firstOf(month),
    end: firstOf(month + 1),
    // From far below the spend of a month to far above it.
    amount: 800 + ((index * 37) % 12) * 100,
  }));
  return {
    id: `${company}-${index + 1}`,
    name: `Commitment ${index + 1} of ${company}`,
    company,
    service: `service-${index % SERVICES}`,
    checkins,
  };
}

/** @param {string} company @param {number} services */
function billingRows(company, services) {
  return Array.from({ length: DAYS }, (_, day) => {
    const time = `${new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10)} 00:00:00`;
    return Array.from({ length: services }, (_each, service) => {
      const cost = 30 + ((day * 7 + service * 13) % 40) / 4;
      return `${company},service-${service},${time},${cost.toFixed(2)}`;
    }).join("\n");
  });
}

/** @param {number} month counted from January 2024 */
const firstOf = (month) => `${new Date(Date.UTC(2024, month, 1)).toISOString().slice(0, 10)} 00:00:00`;
