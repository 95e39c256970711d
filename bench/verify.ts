import { existsSync } from "node:fs";
import path from "node:path";
import { medians } from "./measure";
import type { Omitted, Ratio } from "./ratio";
import { certify, sell } from "./sales";
import { load } from "./servers/load";
import { type Server, serve } from "./servers/serve";
import type { Stage } from "./stage";

const CERTIFICATES = 100;
const WARM_UP = 1_500;
const REQUESTS = 1_000;
const CONNECTIONS = 8;
const ROUNDS = 9;

const root = path.resolve(import.meta.dirname, "..");
const NEXT = "verify-license, CPU a request: Next, against a bare SELECT";
const HANDLER = "verify-license, CPU a request: our handler on node:http, against a bare SELECT";

/** What one public check of a certificate costs the process that serves it, in CPU time. */
export async function run(stage: Stage): Promise<(Ratio | Omitted)[]> {
  const { db, url, close } = await stage.database("verify");
  await using servers = new AsyncDisposableStack();
  servers.defer(close);
  await sell(db, [CERTIFICATES]);
  const paths = (await certify(db, CERTIFICATES)).map((id) => `/api/v1/verify-license/${id}`);
  const env = { ...stage.env, DATABASE_URL: url, DATABASE_POOL: String(CONNECTIONS), LOG_LEVEL: "silent" };

  async function started(script: string, args?: (port: number) => string[]) {
    const server = await serve({ script: path.join(root, script), args, env });
    servers.defer(server.stop);
    await load(server.url, { paths, requests: WARM_UP, connections: CONNECTIONS });
    return () => cpuPerRequest(server, paths);
  }
  const bare = await started("bench/servers/bare-select.ts");
  const handler = await started("bench/servers/our-handler.ts");
  const asNextStarts = (port: number) => ["start", "--hostname", "127.0.0.1", "--port", String(port)];
  const next = existsSync(path.join(root, ".next/BUILD_ID"))
    ? await started("node_modules/next/dist/bin/next", asNextStarts)
    : null;

  const measured = await medians<string>(ROUNDS, { bare, handler, ...(next && { next }) });
  const ratio = (name: string, ours = 0): Ratio => ({ name, ours, baseline: measured.bare ?? 0 });
  return [
    next ? ratio(NEXT, measured.next) : { name: NEXT, because: "not built: run npm run build" },
    ratio(HANDLER, measured.handler),
  ];
}

async function cpuPerRequest(server: Server, paths: string[]): Promise<number> {
  const before = await server.cpu();
  await load(server.url, { paths, requests: REQUESTS, connections: CONNECTIONS });
  return ((await server.cpu()) - before) / REQUESTS;
}
