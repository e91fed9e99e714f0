/** The well-known types that the contracts use. */
export { file_google_protobuf_timestamp, TimestampSchema } from "@bufbuild/protobuf/wkt";
