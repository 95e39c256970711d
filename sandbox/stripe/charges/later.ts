import type { World } from "../world";
import { onItsOwn } from "../world";
import { failRefund, succeedRefund } from "./refund";

/** How long the refunds of Stripe's refund test cards take to change: "some time later". */
const LATER_MS = 3000;

/** Settles the refunds of the two refund test cards once their time has come, also after a restart. */
export function watchRefunds(world: World): { stop(): void } {
  const timer = setInterval(() => {
    for (const row of world.rows.all("refund")) {
      if (row.unseen.later === null || world.clock() - row.object.created * 1000 < LATER_MS) continue;
      const act = onItsOwn(world, row.scope);
      if (row.unseen.later === "succeed") succeedRefund(act, row);
      else failRefund(act, row);
    }
  }, 500);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
