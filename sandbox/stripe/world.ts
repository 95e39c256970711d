import type { Faults } from "./http/faults";
import type { RequestLog } from "./http/request-log";
import type { Keys } from "./state/objects";
import type { Rows } from "./state/rows";
import type { Deliveries } from "./webhooks/deliver";

/** One running stand-in. Tests run many in a process, so nothing lives outside of it. */
export type World = {
  rows: Rows;
  keys: Keys;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** Where the stand-in itself is reached, without a slash at the end. */
  url: string;
  faults: Faults;
  deliveries: Deliveries;
  requests: RequestLog;
  /** While true, a captured charge waits for its balance transaction until told (see control). */
  settlesLate: boolean;
  /** What a subscription becomes when the last retry of its renewal has failed (see control). */
  afterLastRetry: "cancel" | "unpaid" | "past_due";
  /** Forgets everything but the keys and the own endpoints. */
  reset(): void;
};

/** Who does something: the account it happens in, and the API request that caused it, if any. */
export type Act = {
  world: World;
  scope: string;
  request: { id: string | null; idempotencyKey: string | null };
  /** The browser's calls come with the publishable key and see less. */
  publishable: boolean;
  /** The second that billing has got to while it catches up; the present when left out. */
  at?: number;
};

/** The stand-in acting by itself, or told by a control call. */
export function onItsOwn(world: World, scope = world.keys.platform): Act {
  return { world, scope, request: { id: null, idempotencyKey: null }, publishable: false };
}

/** The same act seen from another account. */
export function within(act: Act, scope: string): Act {
  return { ...act, scope };
}

/** Stripe's time: whole seconds since 1970. */
export function seconds(world: World): number {
  return Math.floor(world.clock() / 1000);
}
