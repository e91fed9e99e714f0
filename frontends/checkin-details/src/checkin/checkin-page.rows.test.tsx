import type { ListLineItemsRequest } from "@portal/contracts/billing/v1/billing_service_pb";
import { Code, ConnectError } from "@portal/platform/testing";
import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { at } from "../testing/estimates";
import { FIRST, open, URL } from "../testing/open-checkin";
import { rowsReply } from "../testing/replies";
// Loaded before the tests, which then need not wait for them.
import "../record/said-forecasts";
import "../rows/checkin-rows";
import "../spend/spend-through-period";

describe("the rows of a check-in", () => {
  test("reads the rows that were counted, and adds them up from the pages before", async () => {
    const requests: ListLineItemsRequest[] = [];
    open(
      {
        listLineItems: (request) => {
          requests.push(request);
          return rowsReply({ size: 25n, cost: "400.00" }, "page-3");
        },
      },
      `${URL}?rows=page-2`,
    );
    const rows = await screen.findByRole("table", { name: "The 58 rows behind $1,056.77" });
    expect(rows.textContent).toContain("1 Nov 2024 01:00$37.28$437.28q4.csv452");
    expect(rows.textContent).toContain("2 Nov 2024 03:00−$19.97$417.31q4.csv470");
    expect(screen.getByText("26 – 27 of 58 rows, oldest first")).toBeTruthy();
    expect(requests[0]).toMatchObject({
      companyId: "cyberdyne",
      serviceCode: "s3",
      period: { start: at("2024-11-01"), end: at("2024-12-01") },
      pageSize: 25,
      pageToken: "page-2",
    });
  });

  test("goes to later rows and back, and keeps the page in the address", async () => {
    open({
      listLineItems: ({ pageToken }) =>
        pageToken === "" ? rowsReply(FIRST, "page-2") : rowsReply({ size: 25n, cost: "400" }, ""),
    });
    await userEvent.click(await screen.findByRole("button", { name: "Later" }));
    expect(await screen.findByText("26 – 27 of 58 rows, oldest first")).toBeTruthy();
    expect(location.search).toBe("?rows=page-2");
    await userEvent.click(screen.getByRole("button", { name: "Earlier" }));
    expect(await screen.findByText("1 – 2 of 58 rows, oldest first")).toBeTruthy();
    expect(location.search).toBe("");
  });

  test("leads from a link into the middle to the first rows, as the way back is not known", async () => {
    open({ listLineItems: () => rowsReply({ size: 50n, cost: "900" }, "") }, `${URL}?rows=page-3`);
    await userEvent.click(await screen.findByRole("button", { name: "First rows" }));
    expect(location.search).toBe("");
  });

  test("stays when only its rows cannot be read, and reads them when tried again", async () => {
    let isBroken = true;
    open({
      listLineItems: () => {
        if (isBroken) throw new ConnectError("boom", Code.Internal, { "x-request-id": "7f3a-19c2" });
        return rowsReply(FIRST, "");
      },
    });
    expect(await screen.findByText("7f3a-19c2")).toBeTruthy();
    expect(screen.getByText("Missed by $43.23: $1,056.77 spent of $1,100.00 promised.")).toBeTruthy();
    isBroken = false;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("1 – 2 of 58 rows, oldest first")).toBeTruthy();
  });

  test("offers the first rows when the address names a page that is none", async () => {
    open(
      {
        listLineItems: ({ pageToken }) => {
          if (pageToken !== "")
            throw new ConnectError("page_token is not of this list", Code.InvalidArgument);
          return rowsReply(FIRST, "");
        },
      },
      `${URL}?rows=nonsense`,
    );
    await userEvent.click(await screen.findByRole("button", { name: "First rows" }));
    expect(await screen.findByText("1 – 2 of 58 rows, oldest first")).toBeTruthy();
  });

  test("says so when rows were loaded after the figures were read", async () => {
    open({ listLineItems: () => ({ ...rowsReply(FIRST, ""), totalSize: 59n }) });
    expect(await screen.findByText(/Data were loaded after the figures above/)).toBeTruthy();
  });
});
