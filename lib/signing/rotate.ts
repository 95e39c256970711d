import { database } from "@/db/client";
import { systemClock } from "@/lib/clock";
import { rotateKeys } from "./rotate-keys";

// npm run keys:rotate [-- --now]
const immediately = process.argv.includes("--now");
const unknown = process.argv.slice(2).filter((argument) => argument !== "--now");
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(" ")}. Give --now to sign with the new key at once, or nothing.`);
  process.exit(1);
}

const { kid, signsFrom, retired } = await rotateKeys(database(), { now: systemClock.now(), immediately });
console.log(`New signing key   ${kid}`);
console.log(`Published         now, at /api/v1/licenses/jwks`);
console.log(`Signs from        ${signsFrom.toISOString()}`);
for (const former of retired)
  console.log(`Retires by then   ${former} (stays published; what it signed stays valid)`);
process.exit(0);
