import { join } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: join(import.meta.dirname, ".."),
  test: {
    include: ["e2e/**/*.test.ts"],
    // One portal and one browser at a time: two cores are not more.
    fileParallelism: false,
    // What the files share, the browser above all, is there once.
    isolate: false,
    globalSetup: "e2e/support/sample-portal.ts",
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
