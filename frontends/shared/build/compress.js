import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/**
 * Compresses as far as it goes: done once here, and read by every visitor.
 *
 * @param {string} content
 * @returns {Promise<{ br: Buffer, gz: Buffer }>}
 */
export async function compressed(content) {
  const bytes = Buffer.from(content);
  const [br, gz] = await Promise.all([
    toBrotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_LGWIN]: 24,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
    toGzip(bytes, { level: 9 }),
  ]);
  return { br, gz };
}
