import type { TestProject } from "vitest/node";
import { startPortal } from "./portal";

declare module "vitest" {
  interface ProvidedContext {
    /** The portal with the sample, which all files of tests share. */
    readonly portal: { readonly url: string; readonly grpcTarget: string };
  }
}

/** Starts the portal with the sample; whoever needs other data starts one more. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { url, grpcTarget, stop } = await startPortal();
  project.provide("portal", { url, grpcTarget });
  return stop;
}
