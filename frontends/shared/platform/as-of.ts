import { TimestampSchema } from "@bufbuild/protobuf/wkt";
import { create, type Timestamp } from "@portal/rpc";
import { momentOf, type Route } from "./address";

/** The as-of moment of a request for this address. Undefined asks for the latest data. */
export function asOfInput(route: Route): Timestamp | undefined {
  const milliseconds = route.asOf === undefined ? undefined : momentOf(route.asOf);
  if (milliseconds === undefined) return undefined;
  const seconds = Math.floor(milliseconds / 1000);
  return create(TimestampSchema, {
    seconds: BigInt(seconds),
    nanos: (milliseconds - seconds * 1000) * 1_000_000,
  });
}
