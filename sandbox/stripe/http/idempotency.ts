import { createHash } from "node:crypto";
import type { Replay } from "../state/objects";
import type { World } from "../world";
import { invalid, StripeFailure } from "./errors";

/** A claimed key: keep the answer, or let the key go so that it can be used again. */
export type Claim =
  | { replay: Replay }
  | { keep(answer: Omit<Replay, "id" | "fingerprint">): void; letGo(): void };

export type IdempotencyKeys = ReturnType<typeof openIdempotencyKeys>;

/**
 * Stripe's rules: a key belongs to an account; the same request gets the stored answer, another request
 * an `idempotency_error`, and one that comes while the first still runs a 409.
 * https://docs.stripe.com/api/idempotent_requests
 */
export function openIdempotencyKeys(world: World) {
  const running = new Set<string>();

  return {
    claim(scope: string, key: string, request: { method: string; path: string; body: string }): Claim {
      if (key.length > 255)
        throw invalid(
          "Idempotency keys must be no longer than 255 characters.",
          undefined,
          "idempotency_key_too_long",
        );
      const id = `${scope} ${key}`;
      const fingerprint = createHash("sha256")
        .update(`${request.method} ${request.path}\n${request.body}`)
        .digest("hex");
      const stored = world.rows.find("replay", id)?.object;
      if (stored && stored.fingerprint !== fingerprint) {
        throw new StripeFailure(400, {
          type: "idempotency_error",
          message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
        });
      }
      if (stored) return { replay: stored };
      if (running.has(id)) throw keyInUse(key);
      running.add(id);
      return {
        keep(answer) {
          running.delete(id);
          world.rows.add("replay", scope, { id, fingerprint, ...answer });
        },
        letGo: () => running.delete(id),
      };
    },
  };
}

/** https://docs.stripe.com/error-codes#idempotency-key-in-use */
export function keyInUse(key: string): StripeFailure {
  return new StripeFailure(409, {
    type: "idempotency_error",
    code: "idempotency_key_in_use",
    message: `There is currently another in-progress request using this Idempotency Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
  });
}
