import type { Actor } from "@/lib/acts/context";

/** Whose hearing counts: `user:42`, or `browser:…` for a stranger whose browser we know again. */
export type Listener = string;

/** The listener that an actor is; `browser` is the stranger's name from lib/auth/browser. Null when it is nobody. */
export function listenerOf(actor: Actor, browser: string | null): Listener | null {
  if (actor.kind === "user") return `user:${actor.id}`;
  return actor.kind === "anonymous" && browser ? `browser:${browser}` : null;
}
