import type { TestProject } from "vitest/node";
import { freeHostOrigin } from "./host-page";
import { SAMPLE, startPortal } from "./portal";

declare module "vitest" {
  interface ProvidedContext {
    /** The portal with the sample, which all files of tests share. */
    readonly portal: { readonly url: string; readonly grpcTarget: string };
    /** The origin whose pages may ask it; a test that has such pages serves them there. */
    readonly hostOrigin: string;
  }
}

/** Starts the portal with the sample; whoever needs other data starts one more. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const hostOrigin = await freeHostOrigin();
  const { url, grpcTarget, stop } = await startPortal(SAMPLE, hostOrigin);
  project.provide("portal", { url, grpcTarget });
  project.provide("hostOrigin", hostOrigin);
  return stop;
}
