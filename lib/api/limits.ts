import type { Actor } from "@/lib/acts/context";
import type { Budget } from "./contract";

type Policy = { name: string; limit: number; windowMs: number };

/** Facts §5: 300 a minute a token, 120 an address without one; tighter where guessing or cost is the danger. */
const GENERAL = { token: 300, address: 120 };
const BUDGETS: Record<Budget, number> = { checkout: 30, verify: 60, render: 30, coupon: 20 };
const WINDOW_MS = 60_000;

export type Spent = { policy: Policy; remaining: number; resetSeconds: number; allowed: boolean };

// Counted in this process: a limit protects a process, and a request must not cost a database write to be counted.
// Sign-in and its like, where a limit protects a person, are counted in the database (lib/limits).
const windows = new Map<string, { startedAt: number; count: number }>();

/** Counts one request against the general limit and the endpoint's own budgets. Answers the scarcest of them. */
export function spend(actor: Actor, ip: string | null, budgets: readonly Budget[], now: number): Spent {
  const subject =
    actor.kind === "user" ? (actor.tokenId ? `token:${actor.tokenId}` : `user:${actor.id}`) : `ip:${ip}`;
  const general = actor.kind === "user" ? GENERAL.token : GENERAL.address;
  const policies: Policy[] = [
    { name: "general", limit: general, windowMs: WINDOW_MS },
    ...budgets.map((name) => ({ name, limit: BUDGETS[name], windowMs: WINDOW_MS })),
  ];
  const counted = policies.map((policy) => count(`${subject}:${policy.name}`, policy, now));
  return counted.reduce((scarcest, each) => (each.remaining < scarcest.remaining ? each : scarcest));
}

function count(key: string, policy: Policy, now: number): Spent {
  let window = windows.get(key);
  if (!window || now - window.startedAt >= policy.windowMs) {
    if (windows.size > 50_000) forgetPast(now);
    window = { startedAt: now, count: 0 };
    windows.set(key, window);
  }
  window.count++;
  return {
    policy,
    remaining: Math.max(0, policy.limit - window.count),
    resetSeconds: Math.max(1, Math.ceil((window.startedAt + policy.windowMs - now) / 1000)),
    allowed: window.count <= policy.limit,
  };
}

function forgetPast(now: number): void {
  for (const [key, window] of windows) if (now - window.startedAt >= WINDOW_MS) windows.delete(key);
}

/** The headers of facts §5: the draft's RateLimit and RateLimit-Policy, and the older X- ones. */
export function limitHeaders({ policy, remaining, resetSeconds }: Spent): Record<string, string> {
  return {
    RateLimit: `"${policy.name}";r=${remaining};t=${resetSeconds}`,
    "RateLimit-Policy": `"${policy.name}";q=${policy.limit};w=${policy.windowMs / 1000}`,
    "X-RateLimit-Limit": String(policy.limit),
    "X-RateLimit-Remaining": String(remaining),
    "X-RateLimit-Reset": String(resetSeconds),
  };
}
