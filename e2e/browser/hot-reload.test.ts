import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { type DevServer, startDevServer } from "../../frontends/shared/build/dev/server.js";
import { it } from "../support/reader";

/** Stands in for the commitment list, so that no source of the product is edited. */
const FOLDER = ".vite/portal/hot-reload";
const file = (name: string) => join(import.meta.dirname, "../..", FOLDER, name);

const screenSaying = (word: string) => `
  import { Button } from "@portal/ui";
  import { useRoute } from "@portal/platform";
  import { useState } from "react";
  export function Screen() {
    const [count, setCount] = useState(0);
    const { companyId } = useRoute();
    return (
      <>
        <h1 id="page-title" tabIndex={-1}>${word} {companyId}</h1>
        <label>Note <input /></label>
        <Button onClick={() => setCount(count + 1)}>Pressed {count} times</Button>
      </>
    );
  }`;

const ENTRY = `
  import { defineMicrofrontend } from "@portal/platform";
  import { Screen } from "./screen";
  export const { bootstrap, mount, unmount } = defineMicrofrontend(Screen, { name: "commitment-list" });`;

let server: DevServer;

beforeAll(async () => {
  process.env["NODE_ENV"] = "development";
  await mkdir(file(""), { recursive: true });
  await writeFile(file("package.json"), JSON.stringify({ dependencies: {} }));
  await writeFile(file("spa.tsx"), ENTRY);
  await writeFile(file("screen.tsx"), screenSaying("Hello"));
  server = await startDevServer({
    microfrontend: {
      name: "commitment-list",
      specifier: "@portal/commitment-list",
      folder: FOLDER,
      entry: `${FOLDER}/spa.tsx`,
    },
    port: 0,
    backend: new URL(inject("portal").url),
  });
}, 120_000);

afterAll(async () => {
  await server?.close();
  await rm(file(""), { recursive: true, force: true });
});

describe("an edit of one microfrontend under development", () => {
  it.override("origin", () => server.origin);

  it("shows inside the shell at once, and keeps what was typed and counted", async ({ visit }) => {
    const page = await visit.open("/companies/cyberdyne");
    const title = page.locator("#page-title");
    expect(await title.innerText()).toBe("Hello cyberdyne");
    // The rest of the portal is there, built, on real data, and on the same React.
    await page.locator("#header-selector").getByRole("button", { name: "Cyberdyne" }).waitFor();
    await page.getByLabel("Note").fill("half a sentence");
    await page.getByRole("button", { name: "Pressed 0 times" }).click();

    await writeFile(file("screen.tsx"), screenSaying("Good evening"));

    await expect.poll(() => title.innerText(), { timeout: 10_000 }).toBe("Good evening cyberdyne");
    expect(await page.getByLabel("Note").inputValue()).toBe("half a sentence");
    expect(await page.getByRole("button", { name: "Pressed 1 times" }).count()).toBe(1);
  });
});
