import { defineConfig } from "vitest/config";

// Dates are shown in UTC whatever the machine's zone; a test that passes only in UTC is a bug elsewhere.
process.env["TZ"] = "UTC";

const exclude = ["**/node_modules/**", "**/dist/**"];
// What lasts as long as its page: listeners, what came early, an element's definition. Each file needs a page anew.
const LASTING = ["frontends/shared/platform", "frontends/commitment-widget", "shell"];
const LASTING_TESTS = [
  ...LASTING.map((folder) => `${folder}/**/*.test.tsx`),
  "frontends/shared/platform/**/*.test.ts",
  "shell/**/*.test.ts",
];

const inPage = {
  environment: "happy-dom",
  environmentOptions: {
    happyDOM: {
      url: "http://portal.test/",
      // A test that clicks a link must not open a connection, nor believe that it arrived.
      settings: { navigation: { disableMainFrameNavigation: true, disableFallbackToSetURL: true } },
    },
  },
  setupFiles: ["./vitest.setup.ts"],
  restoreMocks: true,
  unstubGlobals: true,
  // Beside a browser and a database a page may take its time.
  testTimeout: 30_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "logic",
          maxWorkers: 1,
          environment: "node",
          // Pure functions leave nothing behind for the next file.
          isolate: false,
          include: ["frontends/**/*.test.ts"],
          exclude: [...exclude, ...LASTING_TESTS],
          restoreMocks: true,
        },
      },
      {
        test: {
          ...inPage,
          name: "components",
          maxWorkers: 1,
          // Each test leaves the page empty: React and its company are read once.
          isolate: false,
          include: ["frontends/**/*.test.tsx"],
          exclude: [...exclude, ...LASTING_TESTS],
        },
      },
      {
        test: {
          ...inPage,
          name: "page",
          // A new page costs less than a new process. One worker alone would read all files in one page.
          pool: "vmThreads",
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          include: LASTING_TESTS,
          exclude,
        },
      },
    ],
  },
});
