import { timestampFromMs } from "@bufbuild/protobuf/wkt";
import { createClient } from "@connectrpc/connect";
import { createConnectTransport } from "@connectrpc/connect-web";
import {
  CommitmentService,
  type GetCommitmentResponse,
} from "@portal/contracts/commitment/v1/commitment_service_pb";
import type { CommitmentWidgetProperties } from "../../element";
import type { Options } from "../options";
import { AccessToken } from "./access-token";
import { authorised } from "./authorised";
import { Read } from "./read";
import { tellUnanswered } from "./unanswered";

export type CommitmentRead = Read<GetCommitmentResponse>;

/** The commitments of one portal, as one identity sees them; whoever asks the same shares the answer. */
class Source {
  private readonly reads = new Map<string, CommitmentRead>();
  private readonly client;

  constructor(apiBase: string, { getAccessToken, fetch }: Partial<CommitmentWidgetProperties>) {
    const transport = createConnectTransport({
      baseUrl: apiBase,
      useBinaryFormat: true,
      // Without a token a read needs no leave of the browser's before it.
      useHttpGet: true,
      interceptors: [
        ...(getAccessToken ? [authorised(new AccessToken(getAccessToken))] : []),
        tellUnanswered(apiBase),
      ],
      fetch: fetch ?? ((input, init) => globalThis.fetch(input, init)),
    });
    this.client = createClient(CommitmentService, transport);
  }

  read({ companyId, commitmentId, asOf }: Options): CommitmentRead {
    const key = JSON.stringify([companyId, commitmentId, asOf?.milliseconds]);
    let read = this.reads.get(key);
    if (!read) {
      const question = {
        companyId,
        commitmentId,
        ...(asOf && { asOfTime: timestampFromMs(asOf.milliseconds) }),
      };
      read = new Read((signal) => this.client.getCommitment(question, { signal }));
      this.reads.set(key, read);
    }
    return read;
  }
}

/** Stands for a property that is not set, as functions are keys. */
const NONE = () => {};

/** Address -> token function -> fetch -> source; an identity that the page forgets is forgotten here. */
const sources = new Map<string, WeakMap<object, WeakMap<object, Source>>>();

/** The read of a widget. */
export function readOf(options: Options, properties: CommitmentWidgetProperties): CommitmentRead {
  const { getAccessToken, fetch } = properties;
  const byToken = entry(sources, options.apiBase, () => new WeakMap<object, WeakMap<object, Source>>());
  const byFetch = entry(byToken, getAccessToken ?? NONE, () => new WeakMap<object, Source>());
  return entry(byFetch, fetch ?? NONE, () => new Source(options.apiBase, { getAccessToken, fetch })).read(
    options,
  );
}

interface Table<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

function entry<K, V>(table: Table<K, V>, key: K, make: () => V): V {
  const found = table.get(key);
  if (found !== undefined) return found;
  const made = make();
  table.set(key, made);
  return made;
}
