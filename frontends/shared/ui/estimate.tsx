import { styled } from "./styled";

/** A figure that is estimated: it never has the weight of a fact, even where the words around it do. */
export const Estimate = styled("span")({ fontWeight: 400 });
