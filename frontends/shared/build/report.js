import { readdir, stat } from "node:fs/promises";
import path from "node:path";

/**
 * Prints what each file weighs on the wire.
 *
 * @param {string} folder
 */
export async function reportSizes(folder) {
  const names = [
    "index.html",
    ...(await readdir(path.join(folder, "assets"))).map((name) => `assets/${name}`),
  ];
  for (const name of names.filter((each) => /\.(js|html)$/.test(each))) {
    const { size } = await stat(path.join(folder, `${name}.br`));
    console.log(`${(size / 1024).toFixed(1).padStart(7)} KB  ${name}`);
  }
}
