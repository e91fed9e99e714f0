import { styled } from "./styled";

/** A part of a page, at the distance that parts have. */
export const Section = styled("section")({ marginTop: 32, minWidth: 0 });
