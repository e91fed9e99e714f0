import { answer } from "./answer";
import { file } from "./file";
import { page } from "./page";

/** Everything that a person reads on the pages of this microfrontend. */
export const texts = { ...page, file, answer } as const;
