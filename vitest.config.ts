import { defineConfig } from "vitest/config";

// Dates are shown in UTC whatever the machine's zone; a test that passes only in UTC is a bug elsewhere.
process.env["TZ"] = "UTC";

const exclude = ["**/node_modules/**", "**/dist/**"];
// These have no component, but look at the address or the page.
const PAGE_WITHOUT_COMPONENTS = ["frontends/shared/platform/**/*.test.ts", "shell/**/*.test.ts"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "logic",
          environment: "node",
          // Pure functions leave nothing behind for the next file.
          isolate: false,
          include: ["frontends/**/*.test.ts"],
          exclude: [...exclude, ...PAGE_WITHOUT_COMPONENTS],
          restoreMocks: true,
        },
      },
      {
        test: {
          name: "page",
          environment: "happy-dom",
          environmentOptions: {
            happyDOM: {
              url: "http://portal.test/",
              // A test that clicks a link must not open a connection, nor believe that it arrived.
              settings: { navigation: { disableMainFrameNavigation: true, disableFallbackToSetURL: true } },
            },
          },
          include: ["frontends/**/*.test.tsx", "shell/**/*.test.tsx", ...PAGE_WITHOUT_COMPONENTS],
          exclude,
          setupFiles: ["./vitest.setup.ts"],
          restoreMocks: true,
          // Beside a browser and a database a page may take its time.
          testTimeout: 30_000,
        },
      },
    ],
  },
});
