import vue from "@vitejs/plugin-vue";
import { describe, expect, inject } from "vitest";
import { bundleWidget } from "../../frontends/commitment-widget/bundle.js";
import { callsOf } from "../support/failures";
import { it } from "../support/reader";

const HOSTS = [
  { framework: "Vue", input: "e2e/hosts/vue-host.ts", token: "Bearer of-vue" },
  { framework: "Angular", input: "e2e/hosts/angular-host.ts", token: "Bearer of-angular", makesCode: true },
];
const plugins = [
  vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "commitment-widget" } } }),
];

describe("a page of another team", () => {
  it.for(HOSTS)(
    "has the widget in a template of $framework",
    async ({ input, token, makesCode }, { embedding }) => {
      const { page } = embedding;
      const press = (name: string) => page.getByRole("button", { name }).click();
      const said = page.getByRole("status");
      const asked = page.waitForRequest(callsOf("commitment.v1.CommitmentService/GetCommitment"));
      const { code } = await bundleWidget({ input, fileName: "host.js", plugins });
      await embedding.open({
        body: `<div id="host" data-portal="${inject("portal").url}"></div><script type="module" src="/host.js"></script>`,
        loads: "by itself",
        makesCode,
        files: { "/host.js": code },
      });

      // A property, set before the element is defined.
      expect(await (await asked).headerValue("authorization")).toBe(token);
      await said.getByText(/ready [12]/).waitFor();
      // An attribute that changes.
      await press("As tables");
      await embedding.widget(0).locator("tbody").first().waitFor();
      await embedding.widget(1).locator("tbody").first().waitFor();
      // A move keeps what is shown.
      const row = await embedding.widget(0).locator("tbody tr").first().elementHandle();
      await press("Turn around");
      await page.locator('commitment-widget[commitment-id="2"] + commitment-widget').waitFor();
      expect(await row?.evaluate((kept) => kept.isConnected)).toBe(true);
      // An event that the page answers.
      await embedding.widget(1).locator("[part=link]").click();
      await said.getByText("to /companies/cyberdyne/commitments/1").waitFor();
      // Away and back.
      await press("Take away");
      await embedding.widget().waitFor({ state: "detached" });
      await press("Put back");
      await embedding.widget().locator("tbody").first().waitFor();
    },
  );
});
