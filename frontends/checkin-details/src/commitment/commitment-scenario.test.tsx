import { OutlookStatus } from "@portal/contracts/commitment/v1/outlook_pb";
import type { SimulateCommitmentsResponseSchema } from "@portal/contracts/commitment/v1/simulation_pb";
import { renderForTest } from "@portal/platform/testing";
import type { MessageInitShape } from "@portal/rpc";
import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { CheckinDetails } from "../root";
import { at } from "../testing/estimates";
import { checkinReply, forecastReply, money, OPEN, OUTLOOK } from "../testing/replies";
import { stubServices } from "../testing/stub-services";
// Loaded before the tests, which then need not wait for them.
import "../bars/bars";
import "../periods/periods";
import "../record/track-record";
import "../rows/checkin-rows";
import "../spend/spend-through-period";
// biome-ignore lint/style/noRestrictedImports: loaded before the tests, which then need not wait for it
import "@portal/scenario";

const COMMITMENT = "/companies/cyberdyne/commitments/1";
const scenario = (text: string) => `?what-if=${encodeURIComponent(text)}`;

const REQUIRED = {
  startTime: at("2024-12-16"),
  dailySpend: money("51.10"),
  dailyChange: money("6.40"),
  factor: 1.143,
  extraSpend: money("102.40"),
  avoidedShortfall: money("38"),
};

/** With more spend the one open check-in gets on track. */
function moreSpend(): MessageInitShape<typeof SimulateCommitmentsResponseSchema> {
  const after = {
    ...OUTLOOK,
    status: OutlookStatus.ON_TRACK,
    probability: 0.84,
    expectedActual: money("1310"),
    expectedShortfall: money("11"),
  };
  return {
    commitments: [
      {
        commitmentId: "1",
        before: { counts: { atRisk: 1 }, expectedShortfall: money("43.20"), expectedOwed: money("86.43") },
        after: { counts: { onTrack: 1 }, expectedShortfall: money("11"), expectedOwed: money("54.23") },
        extraSpend: money("80"),
        checkins: [{ checkinNumber: 3, before: OUTLOOK, after, required: REQUIRED }],
        requiredForAll: REQUIRED,
      },
    ],
  };
}

function open(address: string) {
  let asked = 0;
  renderForTest(<CheckinDetails />, {
    transport: stubServices({
      getCommitment: () => forecastReply(),
      getCheckin: () => checkinReply({ ...OPEN, outlook: OUTLOOK }, "2024-12-16"),
      simulateCommitments: () => {
        asked += 1;
        return moreSpend();
      },
    }),
    url: address,
  });
  return { asked: () => asked };
}

const spoken = (element: Element | null | undefined) => element?.textContent?.replaceAll(/\s+/g, " ");

describe("a commitment under a scenario", () => {
  test("answers in its sentence, and says which period changes", async () => {
    open(COMMITMENT + scenario("s3:+8%:"));
    expect(spoken(await screen.findByText(/^With 8/))).toBe(
      "With 8 % more S3 storage spend we expect ≈ $50 owed, not ≈ $90.",
    );
    expect(spoken(screen.getByText(/^Owed so far stays/))).toBe(
      "Owed so far stays $43.23. 1 period changes: on track 0 → 1, at risk 1 → 0.",
    );
    const panel = screen.getByRole("region", { name: "What if" });
    expect(spoken(panel)).toContain("shortfalls of ≈ $40 are avoided, for ≈ $80 of extra spend.");
    expect(spoken(panel)).toContain(
      "sure of the period 1 Dec – 31 Dec 2024 spend $51.10 a day (+15 % on the $44.70 expected) from 16 Dec 2024: ≈ $100 extra, ≈ $40 avoided.",
    );
  });

  test("marks the bar and strikes through what was in the table", async () => {
    open(COMMITMENT + scenario("s3:+8%:"));
    expect(
      await screen.findByRole("link", { name: /^Check-in 3, .*: on track, 84.* without the scenario 52/ }),
    ).toBeTruthy();
    expect(await screen.findByText("outlook changed by the scenario")).toBeTruthy();
    const [row] = within(await screen.findByRole("table", { name: "Periods ahead" }))
      .getAllByRole("row")
      .slice(1);
    expect(spoken(row)).toContain("On trackwas 52 %, now 84 %");
    expect(spoken(row)).toContain("was ≈ $40, now ≈ $10");
    expect(spoken(screen.getByText("Expected by 31 Dec 2024").closest("div"))).toContain(
      "was ≈ $90, now ≈ $50",
    );
  });

  test("leaves the scenario of another service alone", async () => {
    const { asked } = open(COMMITMENT + scenario("ec2:+8%:"));
    expect(await screen.findByText(/^S3 storage met 1 of its 2/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "What if?" }).getAttribute("aria-pressed")).toBe("false");
    expect(asked()).toBe(0);
    expect((await screen.findByRole("link", { name: "1 Dec – 31 Dec 2024" })).getAttribute("href")).toContain(
      "what-if=ec2",
    );
  });
});

describe("a check-in under a scenario", () => {
  test("says how it would stand in a note, and stays without it", async () => {
    open(`${COMMITMENT}/checkins/3${scenario("*:+8%:")}`);
    expect(spoken((await screen.findByText("What if.")).closest("p"))).toBe(
      "What if. With 8 % more spend on all services this period is on track, 84 % likely to be met, not 52 %. " +
        "What stands on this page is without it. Clear",
    );
    expect(screen.getByText(/^At risk, 52/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Clear" }));
    await waitFor(() => expect(screen.queryByText("What if.")).toBeNull());
    expect(location.search).toBe("");
  });

  test("says what is wrong with the scenario", async () => {
    open(`${COMMITMENT}/checkins/3${scenario("s3:+much%:")}`);
    expect(spoken((await screen.findByText("What if.")).closest("p"))).toContain(
      "The change of “much” is no number: type one such as 8 or 12.50.",
    );
  });
});
