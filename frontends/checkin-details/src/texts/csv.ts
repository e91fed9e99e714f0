/** The heads of the files that these pages save; amounts are in US dollars. */
export const csv = {
  periods: [
    "check_in",
    "start",
    "end",
    "status",
    "promised_usd",
    "spent_usd",
    "difference_usd",
    "shortfall_usd",
    "rows",
    "needed_daily_usd",
    "probability",
    "expected_spend_usd",
    "expected_low_usd",
    "expected_high_usd",
    "expected_shortfall_usd",
  ],
  days: ["day", "spent_usd", "running_total_usd"],
} as const;
