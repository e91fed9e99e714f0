import { CommitmentService } from "@portal/contracts/commitment/v1/commitment_service_pb";
import { asOfInput, defineMicrofrontend, need, type Route } from "@portal/platform";
import { CommitmentList } from "./src/commitment-list";
import { loadReport } from "./src/report/late-report";
import { listInput } from "./src/use-commitments";

export const { bootstrap, mount, unmount, readAhead } = defineMicrofrontend(CommitmentList, {
  name: "commitment-list",
  needs: (route: Route) => {
    if (!route.companyId) return [];
    const input = listInput(route.companyId, asOfInput(route));
    const list = need(CommitmentService.method.listCommitments, input);
    // Without its code the report is a skeleton too; that it does not come is told by the page.
    return route.kind === "report" ? [list, { prefetch: () => loadReport().catch(() => {}) }] : [list];
  },
});
