import type { IncomingHttpHeaders } from "node:http";
import type { World } from "../world";
import { StripeFailure } from "./errors";
import type { RawFields } from "./form";

export type Caller = { scope: string; publishable: boolean };

const unauthorized = (message: string, code?: string) =>
  new StripeFailure(401, { type: "invalid_request_error", message, ...(code && { code }) });

/**
 * Which account a request acts in: bearer or basic key, or `key` in the form as Stripe.js sends it;
 * `Stripe-Account` leads to a connected account. https://docs.stripe.com/api/authentication
 */
export function authenticate(world: World, headers: IncomingHttpHeaders, fields: RawFields): Caller {
  const key = keyOf(headers.authorization) ?? (typeof fields.key === "string" ? fields.key : undefined);
  delete fields.key;
  if (!key) {
    throw unauthorized(
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for details, or we can help at https://support.stripe.com/.",
    );
  }
  const { secretKey, publishableKey, platform } = world.keys;
  if (key !== secretKey && key !== publishableKey) {
    const live = /^[sr]k_live_|^pk_live_/.test(key)
      ? " A live mode key was given to the stand-in, which has test mode only."
      : "";
    throw unauthorized(`Invalid API Key provided: ${masked(key)}.${live}`, "api_key_invalid");
  }
  return { scope: scopeOf(world, headers["stripe-account"], platform), publishable: key === publishableKey };
}

function scopeOf(world: World, account: string | string[] | undefined, platform: string): string {
  const id = Array.isArray(account) ? account[0] : account;
  if (!id || id === platform) return platform;
  const row = world.rows.find("account", id);
  if (row && !row.unseen.deleted && !row.unseen.deauthorized) return id;
  throw new StripeFailure(403, {
    type: "invalid_request_error",
    code: "account_invalid",
    message: `The provided key '${masked(world.keys.secretKey)}' does not have access to account '${id}' (or that account does not exist). Application access may have been revoked.`,
  });
}

function keyOf(authorization: string | undefined): string | undefined {
  const [scheme, value = ""] = (authorization ?? "").split(" ");
  if (scheme?.toLowerCase() === "bearer") return value || undefined;
  if (scheme?.toLowerCase() === "basic")
    return Buffer.from(value, "base64").toString().split(":")[0] || undefined;
  return undefined;
}

function masked(key: string): string {
  return `${key.slice(0, 8)}${"*".repeat(Math.max(0, key.length - 12))}${key.slice(-4)}`;
}
