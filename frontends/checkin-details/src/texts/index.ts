import { checkin } from "./checkin";
import { commitment } from "./commitment";
import { history } from "./history";
import { page } from "./page";
import { working } from "./working";

/**
 * Everything that a person reads on these pages, by screen. A part that is loaded later takes its texts from its own
 * file beside this one: here they would be loaded with the first screen.
 */
export const texts = { page, commitment, checkin, working, history } as const;
