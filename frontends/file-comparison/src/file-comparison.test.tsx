import { renderForTest } from "@portal/platform/testing";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { FileComparison } from "./file-comparison";
import { readInPage } from "./testing/read-in-page";
import { type Row, services } from "./testing/services";
import type { OpenReading } from "./worker/open-reading";

const ROWS: readonly Row[] = [
  ["2024-01-05T01:00:00Z", "60.00"],
  ["2024-01-05T02:00:00Z", "50.00"],
  ["2024-02-07T01:00:00Z", "70.00"],
  ["2024-02-08T01:00:00Z", "20.00"],
];
const COMMITMENT = "/companies/cyberdyne/commitments/1/compare";

describe("the comparison with a file", () => {
  it("says that nothing is uploaded before a file is chosen", async () => {
    open();
    expect(await screen.findByText(/read in this browser and never uploaded/)).toBeDefined();
  });

  it("agrees to the cent and says over what", async () => {
    open();
    await choose(csv(ROWS));
    expect(
      await screen.findByText(
        "Your file agrees with ours to the cent over 4 rows on 60 days. No result would change.",
      ),
    ).toBeDefined();
    expect(screen.getByText("Either way S3 storage owes $10.00.")).toBeDefined();
  });

  it("names the days that differ, the rows behind them, and the result that would change", async () => {
    open();
    await choose(
      csv([["2024-01-05T01:00:00Z", "60.00"], ["2024-01-05T02:00:00Z", "30.00"], ROWS[2], ROWS[3]]),
    );
    expect(
      await screen.findByText(
        "Your file differs from ours on 1 of 60 days and is $20.00 lower. Check-in 1 would be missed instead of met.",
      ),
    ).toBeDefined();
    expect(lead()).toBe(
      "With your rows S3 storage would owe $20.00 instead of $10.00. The other 59 days agree to the cent.",
    );
    expect(await screen.findByRole("cell", { name: "One amount differs at 02:00" })).toBeDefined();
    expect(screen.getByText("ours.csv, line 3")).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "5 Jan 2024" }));
    const rows = within(screen.getByRole("table", { name: "Rows of 5 Jan 2024" })).getAllByRole("row");
    expect(rows[1]?.textContent).toContain("Amount differs");
    expect(rows[1]?.textContent).toContain("$50.00$30.00ours.csv, line 33");
    expect(screen.getByText("1 row of that day is the same on both sides.")).toBeDefined();
    const results = within(screen.getByRole("table", { name: "What it does to the results" }));
    expect(results.getAllByRole("row")[1]?.textContent).toContain("$100.00$110.00$90.00");
  });

  it("keeps the kind of difference that is looked at in the address", async () => {
    open();
    await choose(csv([ROWS[0], ROWS[1], ROWS[2], ["2024-02-09T01:00:00Z", "20.00"]]));
    await screen.findByRole("cell", { name: "A row of $20.00 is only here" });
    await userEvent.click(screen.getByRole("button", { name: "Only yours 1" }));
    expect(location.search).toBe("?show=only-yours");
    expect(await screen.findByRole("cell", { name: "A row of $20.00 is only in your file" })).toBeDefined();
    await waitFor(() =>
      expect(screen.queryByRole("cell", { name: "A row of $20.00 is only here" })).toBeNull(),
    );
  });

  it("says when amounts are apart by less than a cent", async () => {
    open();
    await choose(csv([ROWS[0], ROWS[1], ROWS[2], ["2024-02-08T01:00:00Z", "20.004"]]));
    await screen.findByText(/^Your file agrees with ours to the cent over 4 rows on 60 days\./);
    expect(lead()).toContain("On 1 day the two are less than a cent apart.");
  });

  it("shows rows that cannot be read, and says that they are in no sum", async () => {
    open();
    await choose(`${csv(ROWS)}\nTotal,200.00`);
    await screen.findByText(/^Your file agrees/);
    expect(lead()).toContain("1 row of your file could not be read and is in no sum.");
    const bad = within(screen.getByRole("table", { name: "Rows that cannot be read" }));
    expect(bad.getAllByRole("row")[1]?.textContent).toBe("6Is not a time of the form of the othersTotal");
  });

  it("does not judge a check-in whose edge lies within a month that it knows only the sum of", async () => {
    open({ checkins: [["2024-01-01", "2024-02-15", 100]], rows: ROWS.slice(0, 3) });
    await choose("month,cost\n2024-01,100.00");
    await screen.findByText(
      "Your file differs from ours on 1 of 1 month and is $10.00 lower. It cannot say whether a result would change.",
    );
    expect(
      screen.getByText(
        "Check-in 1 cannot be judged: an edge lies within a month, of which your file has only the sum.",
      ),
    ).toBeDefined();
  });

  it("compares all services together where a company's file does not name them, and judges none", async () => {
    open({ rows: [...ROWS, ["2024-01-05T03:00:00Z", "5.00", "ec2"]] }, "/companies/cyberdyne/compare");
    await choose(csv([...ROWS, ["2024-01-05T03:00:00Z", "5.00"]]));
    await screen.findByText(/^Your file agrees with ours to the cent over 5 rows/);
    expect(screen.getByText(/^Your file does not name the services/)).toBeDefined();
  });

  it("limits itself to the check-in that the address names", async () => {
    open({}, `${COMMITMENT}?checkin=1`);
    await choose(csv(ROWS));
    await screen.findByText(/over 2 rows on 31 days/);
    expect(screen.getByText("2 rows of your file were left out: after 31 Jan 2024.")).toBeDefined();
  });

  it("takes rows that are pasted", async () => {
    open();
    await screen.findByText("Drop a CSV or TSV here");
    fireEvent.paste(document.body, { clipboardData: { getData: () => csv(ROWS), files: [] } });
    expect(await screen.findByText(/^Your file agrees/)).toBeDefined();
    expect(screen.getByText("4 rows in pasted rows")).toBeDefined();
  });

  it("says what a wrong file lacks and what it has, and lets its columns be corrected", async () => {
    open();
    await choose("when,sum\nsometime,60.00\nnever,2.00\n2024-01-05 01:00,1.00");
    expect(await screen.findByText("mine.csv has no column of times that we recognise.")).toBeDefined();
    expect(screen.getByText(/The file has 2 columns: “when” and “sum”\./)).toBeDefined();
    const [select] = screen.getAllByRole("combobox", { name: "Read when as" });
    if (select) await userEvent.selectOptions(select, "Time");
    expect(await screen.findByText(/^Your file differs from ours/)).toBeDefined();
  });

  it("asks which comes first, the day or the month, where the file cannot tell", async () => {
    open();
    await choose("date,cost\n05/01/2024,110.00\n07/02/2024,70.00\n08/02/2024,20.00");
    await userEvent.click(await screen.findByRole("button", { name: "The day: 5 Jan 2024" }));
    expect(
      await screen.findByText(/^Your file agrees with ours to the cent over 3 daily sums\./),
    ).toBeDefined();
  });

  it("shows names with markup in them as they are", async () => {
    open({ name: "<b>S3</b> & co" });
    await choose(`<i>note</i>,time,cost\n<script>1</script>,2024-01-05 01:00,60.00`, "<img src=x>.csv");
    await screen.findByText("1 row in <img src=x>.csv");
    expect(screen.getByText("<i>note</i>")).toBeDefined();
    expect(document.querySelector("#page-title ~ * img, i")).toBeNull();
  });

  it("stops reading when it is told to", async () => {
    let isClosed = false;
    const never: OpenReading = (_file, _question, onProgress) => {
      onProgress({ bytes: 30, totalBytes: 100, rows: 1204 });
      return { outcome: new Promise(() => undefined), rows: async () => [], close: () => (isClosed = true) };
    };
    open({}, COMMITMENT, never);
    await choose(csv(ROWS));
    expect(await screen.findByText("Reading mine.csv: 1,204 rows, 30 %")).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(isClosed).toBe(true);
    expect(screen.getByText("Drop a CSV or TSV here")).toBeDefined();
  });

  it("says after a reload which file it has lost", async () => {
    renderForTest(<Reloadable />, { transport: services({ rows: ROWS }), url: COMMITMENT });
    await choose(csv(ROWS));
    await screen.findByText(/^Your file agrees/);
    await userEvent.click(screen.getByRole("button", { name: "Reload" }));
    expect(await screen.findByText(/^“mine.csv” was compared here\. A page keeps no file/)).toBeDefined();
  });
});

/** The page, and what a reload does to it: everything is made anew but the step of the history. */
function Reloadable() {
  const [reloads, setReloads] = useState(0);
  return (
    <>
      <button type="button" onClick={() => setReloads(reloads + 1)}>
        Reload
      </button>
      <FileComparison key={reloads} openReading={readInPage} />
    </>
  );
}

function open(
  books: Partial<Parameters<typeof services>[0]> = {},
  url = COMMITMENT,
  openReading: OpenReading = readInPage,
) {
  const transport = services({ rows: ROWS, ...books });
  return renderForTest(<FileComparison openReading={openReading} />, { transport, url });
}

async function choose(text: string, name = "mine.csv"): Promise<void> {
  await screen.findByText("Drop a CSV or TSV here");
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  const file = new File([text], name, { type: "text/csv" });
  if (input) await userEvent.upload(input, file);
}

function csv(rows: readonly (Row | undefined)[]): string {
  return ["time,cost", ...rows.flatMap((row) => (row ? [`${row[0]},${row[1]}`] : []))].join("\n");
}

/** What stands below the answer. */
function lead(): string {
  const sentence = screen.getByText(/^Your file /, { selector: "p" });
  return sentence.nextElementSibling?.textContent ?? "";
}
