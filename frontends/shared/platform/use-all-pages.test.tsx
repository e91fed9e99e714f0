import { CommitmentService } from "@portal/contracts/commitment/v1/commitment_service_pb";
import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Code, ConnectError, createRouterTransport, renderForTest } from "./testing";
import { useAllPages } from "./use-all-pages";

const COMPANIES = Array.from({ length: 5 }, (_, index) => ({ companyId: `company-${index}` }));

function List() {
  const { items, isComplete, restError, refetch } = useAllPages(
    CommitmentService.method.listCompanySummaries,
    {},
    {
      itemsOf: (page) => page.summaries,
      tokenOf: (page) => page.nextPageToken,
      nextInput: (pageToken) => ({ pageSize: 500, pageToken }),
    },
  );
  return (
    <>
      <p>
        {items.map(({ companyId }) => companyId).join(" ")} {isComplete ? "complete" : "more to come"}
      </p>
      {restError ? (
        <button type="button" onClick={refetch}>
          again
        </button>
      ) : null}
    </>
  );
}

/** Two companies a page; the page that begins at `failsAt` fails the first time. */
function pagedTransport(failsAt?: number) {
  let hasFailed = false;
  return createRouterTransport(({ service }) => {
    service(CommitmentService, {
      listCompanySummaries: ({ pageToken }) => {
        const from = Number(pageToken || 0);
        if (from === failsAt && !hasFailed) {
          hasFailed = true;
          throw new ConnectError("away", Code.Internal);
        }
        const nextPageToken = from + 2 < COMPANIES.length ? `${from + 2}` : "";
        return { summaries: COMPANIES.slice(from, from + 2), nextPageToken };
      },
    });
  });
}

it("reads every page in order", async () => {
  renderForTest(<List />, { transport: pagedTransport(), url: "/" });
  await screen.findByText("company-0 company-1 company-2 company-3 company-4 complete");
});

it("keeps what has arrived when a later page fails, and goes on from there", async () => {
  renderForTest(<List />, { transport: pagedTransport(2), url: "/" });
  const again = await screen.findByRole("button", { name: "again" });
  expect(screen.getByText("company-0 company-1 more to come")).toBeDefined();
  again.click();
  await screen.findByText("company-0 company-1 company-2 company-3 company-4 complete");
});
