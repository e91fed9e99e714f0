import { constants, crc32, deflateSync, inflateSync } from "node:zlib";

/** How many colours a palette holds. */
const PALETTE = 256;
const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** One number a pixel: red, green and blue, a byte each. */
  readonly colours: Uint32Array;
}

/**
 * Makes a screenshot a third of its size: pages of text and lines live on few colours, so that a palette does,
 * and the rare shades at the edges of letters become the nearest of it.
 *
 * @param png as Chromium writes it: eight bits a channel, not interlaced.
 */
export function smallPng(png: Buffer): Buffer {
  const { width, height, colours } = decode(png);
  const palette = commonest(colours);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const rows = Buffer.alloc((width + 1) * height);
  colours.forEach((colour, pixel) => {
    let place = places.get(colour);
    if (place === undefined) {
      place = nearest(colour, palette);
      places.set(colour, place);
    }
    rows[Math.floor(pixel / width) * (width + 1) + 1 + (pixel % width)] = place;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap(channels))),
    chunk("IDAT", deflateSync(rows, { level: constants.Z_BEST_COMPRESSION })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function decode(png: Buffer): Pixels {
  const data: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") data.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const depth = png[25] === 6 ? 4 : 3;
  const bytes = unfiltered(inflateSync(Buffer.concat(data)), width * depth, height, depth);
  const colours = Uint32Array.from({ length: width * height }, (_, pixel) =>
    bytes.readUIntBE(pixel * depth, 3),
  );
  return { width, height, colours };
}

/** Undoes what each row was written relative to: the pixel to its left, above it, or both. */
function unfiltered(data: Buffer, stride: number, height: number, depth: number): Buffer {
  const bytes = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = data[row * (stride + 1)];
    for (let column = 0; column < stride; column++) {
      const at = row * stride + column;
      const left = column >= depth ? byte(bytes, at - depth) : 0;
      const above = row > 0 ? byte(bytes, at - stride) : 0;
      const corner = row > 0 && column >= depth ? byte(bytes, at - stride - depth) : 0;
      bytes[at] = byte(data, row * (stride + 1) + 1 + column) + predicted(filter, left, above, corner);
    }
  }
  return bytes;
}

function predicted(filter: number | undefined, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return paeth(left, above, corner);
    default:
      return 0;
  }
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(guess - value)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function commonest(colours: Uint32Array): readonly number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return sorted.slice(0, PALETTE).map(([colour]) => colour);
}

function nearest(colour: number, palette: readonly number[]): number {
  const distances = palette.map((candidate) => {
    const [a, b] = [channels(colour), channels(candidate)];
    return a.reduce((sum, value, channel) => sum + (value - (b[channel] ?? 0)) ** 2, 0);
  });
  return distances.indexOf(Math.min(...distances));
}

function channels(colour: number): readonly number[] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

function byte(bytes: Buffer, at: number): number {
  return bytes[at] ?? 0;
}
