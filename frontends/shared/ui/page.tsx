import { styled } from "@mui/material/styles";
import { PHONE } from "./tokens";

/** The room that a page of a microfrontend takes: at most 1200 wide, with the edge of its width. */
export const Page = styled("div")({
  maxWidth: 1280,
  margin: "0 auto",
  padding: "24px 40px 48px",
  [PHONE]: { padding: "16px 16px 40px" },
});
