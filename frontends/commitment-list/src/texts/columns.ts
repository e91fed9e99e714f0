/** The heads of the table of commitments. */
export const columns = {
  name: "Commitment",
  met: "Met",
  missed: "Missed",
  ahead: "Ahead",
  owed: "Owed so far",
  next: "Next period",
  spend: "Spend a day",
  outlook: "Outlook",
  now: "Now",
  expected: "Expected owed",
};
