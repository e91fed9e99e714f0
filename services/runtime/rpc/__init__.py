"""One implementation of each RPC, served as Connect, gRPC-Web and native gRPC."""
