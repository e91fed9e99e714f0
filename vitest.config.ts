import { defineConfig } from "vitest/config";

// Dates are shown in UTC whatever the machine's zone; a test that passes only in UTC is a bug elsewhere.
process.env["TZ"] = "UTC";

export default defineConfig({
  test: {
    environment: "happy-dom",
    environmentOptions: {
      happyDOM: {
        url: "http://portal.test/",
        // A test that clicks a link must not open a connection, nor believe that it arrived.
        settings: { navigation: { disableMainFrameNavigation: true, disableFallbackToSetURL: true } },
      },
    },
    include: ["frontends/**/*.test.{ts,tsx}", "shell/**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    setupFiles: ["./vitest.setup.ts"],
    restoreMocks: true,
  },
});
