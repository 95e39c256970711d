import { timed } from "@/sandbox/say";
import { run as catalog } from "./catalog";
import { run as certificatePdf } from "./certificate-pdf";
import { run as finances } from "./finances";
import { run as leaderboards } from "./leaderboards";
import { run as library } from "./library";
import { type Omitted, type Ratio, table } from "./ratio";
import { run as sellerBalance } from "./seller-balance";
import { openStage, type Stage } from "./stage";
import { run as verify } from "./verify";
import { run as webhook } from "./webhook";

/**
 * `npm run bench [-- names of parts]`: what our costliest paths cost against something measured in the same minutes on
 * the same machine. Only ratios mean anything; the times beside them are this machine's, today.
 */
const PARTS: Record<string, (stage: Stage) => Promise<(Ratio | Omitted)[]>> = {
  verify,
  webhook,
  catalog,
  library,
  finances,
  leaderboards,
  "seller-balance": sellerBalance,
  "certificate-pdf": certificatePdf,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  process.stderr.write(`No part ${unknown.join(", ")}; there are ${Object.keys(PARTS).join(", ")}.\n`);
  process.exit(1);
}

const progress = (line: string) => void process.stderr.write(`${line}\n`);
const results: (Ratio | Omitted)[] = [];
const stage = await openStage();
const interrupted = () => void stage.close().finally(() => process.exit(130));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, interrupted);
try {
  for (const [name, run] of Object.entries(PARTS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    results.push(...(await timed(progress, run(stage), () => `Measured ${name}`)));
  }
} finally {
  await stage.close();
}
process.stdout.write(`\n${table(results)}\n`);
