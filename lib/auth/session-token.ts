import { decode, encode } from "next-auth/jwt";
import { DAY, SECOND } from "@/lib/clock";
import { env } from "@/lib/env";

/** What a session says: whose it is, and of which generation. Everything else is read fresh at each request. */
export type Session = { userId: number; version: number };

/** How long one stays signed in, in seconds. */
export const SESSION_SECONDS = (30 * DAY) / SECOND;

/** The secret that sessions are encrypted with. Throws when it is missing or short: anyone could make sessions. */
export function sessionSecret(): string {
  if (env.AUTH_SECRET.length < 32) throw new Error("AUTH_SECRET must be set, to at least 32 characters");
  return env.AUTH_SECRET;
}

/** The claims next-auth puts into its JWT; nothing personal goes in. */
export const sessionClaims = ({ userId, version }: Session) => ({
  sub: String(userId),
  session_version: version,
});

/** A session as next-auth's own encrypted JWT. `seconds` is how long it lasts. */
export const encodeSession = (session: Session, seconds: number = SESSION_SECONDS): Promise<string> =>
  encode({ token: sessionClaims(session), secret: sessionSecret(), maxAge: seconds });

/** The session in the JWT; null when it was not made here, is damaged, or is over. */
export async function decodeSession(token: string, now: Date): Promise<Session | null> {
  const claims = await decode({ token, secret: sessionSecret() }).catch(() => null);
  if (!claims || Number(claims.exp) * SECOND <= now.getTime()) return null;
  return sessionOf(claims);
}

/** The session that decoded claims speak of; null when they are not of a session. */
export function sessionOf(claims: { sub?: string; session_version?: unknown }): Session | null {
  const session = { userId: Number(claims.sub), version: Number(claims.session_version) };
  return Number.isSafeInteger(session.userId) && Number.isSafeInteger(session.version) ? session : null;
}
