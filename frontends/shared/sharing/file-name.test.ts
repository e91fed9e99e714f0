import type { Timestamp } from "@portal/rpc";
import { expect, it } from "vitest";
import { fileName } from "./file-name";

const at = (iso: string): Timestamp => ({
  $typeName: "google.protobuf.Timestamp",
  seconds: BigInt(Math.floor(Date.parse(iso) / 1000)),
  nanos: (Date.parse(iso) % 1000) * 1_000_000,
});

it("tells what is in the file and as of when, data by their last complete day", () => {
  expect(fileName("cyberdyne", at("2025-01-01T00:00:00Z"), at("2025-01-01T00:00:00Z"))).toBe(
    "cyberdyne-as-of-2025-01-01-data-through-2024-12-31.csv",
  );
});

it("keeps the time of moments that are no midnight", () => {
  expect(fileName("a", at("2024-06-30T13:30:00Z"), at("2024-06-30T13:00:15.250Z"))).toBe(
    "a-as-of-2024-06-30T13-30Z-data-through-2024-06-30T13-00-15-250Z.csv",
  );
});

it("leaves out moments that are not known", () => {
  expect(fileName("companies", undefined, undefined)).toBe("companies.csv");
});

it("holds nothing that means something to a file system", () => {
  expect(fileName("../ACME: S3 / “storage” ", undefined, undefined)).toBe("ACME-S3-storage.csv");
  expect(fileName("Überseehandel 東京", undefined, undefined)).toBe("Überseehandel-東京.csv");
  expect(fileName("///", undefined, undefined)).toBe("export.csv");
  expect(fileName("x".repeat(300), undefined, undefined)).toHaveLength(84);
});
