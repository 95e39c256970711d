import type { Db } from "@/db/client";
import { type Ctx, signedIn, type User } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { type Capability, PRODUCERS_OWN } from "./capabilities";
import { entitlements } from "./entitlements";

/**
 * The signed-in user, whose plan allows this. Fails with `unauthenticated`, with `not_a_producer` for what producers
 * have, and with `plan_required` for what another plan has.
 */
export async function requireCapability(ctx: Ctx<Db>, capability: Capability): Promise<User> {
  const user = signedIn(ctx);
  const { capabilities } = await entitlements(ctx);
  if (capabilities.has(capability)) return user;
  return fail(PRODUCERS_OWN.has(capability) ? "not_a_producer" : "plan_required");
}
