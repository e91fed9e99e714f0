/** Where the code of a page does not come. */
export const late = {
  name: "The report",
  title: "This page could not be loaded.",
  message: "Check your connection, then try again.",
};
