import NextAuth, { type AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import Google, { type GoogleProfile } from "next-auth/providers/google";
import { database } from "@/db/client";
import type { Ctx } from "@/lib/acts/context";
import { env, tellNextAuthItsAddress } from "@/lib/env";
import { Failure } from "@/lib/errors";
import { log } from "@/lib/log";
import { actorOfSession } from "./actors";
import { authCookies } from "./cookies";
import { SESSION_SECONDS, type Session, sessionClaims, sessionOf, sessionSecret } from "./session-token";
import { pageContext } from "./viewer";

export const googleIsOn = (): boolean => env.GOOGLE_CLIENT_ID !== "" && env.GOOGLE_CLIENT_SECRET !== "";

/** What Google says of a person. */
export type GooglePerson = { subject: string; email: string; emailVerified: boolean; name: string };

/** The acts that turn a credential into a session, or fail. */
export type SignInActs = {
  withPassword(ctx: Ctx, input: { email: unknown; password: unknown }): Promise<Session>;
  withGoogle(ctx: Ctx, person: GooglePerson): Promise<Session>;
};

/** next-auth hands the user of a fresh sign-in on from one callback to the next; ours carries the session. */
type Arrival = { id: string; session?: Session };

const password = (acts: SignInActs) =>
  Credentials({
    credentials: { email: { label: "E-mail" }, password: { label: "Password", type: "password" } },
    async authorize(given): Promise<Arrival> {
      const session = await acts.withPassword(await pageContext(), {
        email: given?.email,
        password: given?.password,
      });
      return { id: String(session.userId), session };
    },
  });

const google = () =>
  Google({
    clientId: env.GOOGLE_CLIENT_ID,
    clientSecret: env.GOOGLE_CLIENT_SECRET,
    checks: ["pkce", "state", "nonce"],
    httpOptions: { timeout: 10_000 },
  });

const options = (acts: SignInActs): AuthOptions => ({
  secret: sessionSecret(),
  session: { strategy: "jwt", maxAge: SESSION_SECONDS },
  providers: googleIsOn() ? [password(acts), google()] : [password(acts)],
  pages: { signIn: "/sign-in", signOut: "/sign-out", error: "/sign-in" },
  cookies: authCookies(),
  useSecureCookies: env.APP_URL.startsWith("https:"),
  callbacks: {
    async signIn({ user, account, profile }) {
      if (account?.provider !== "google") return true;
      try {
        (user as Arrival).session = await acts.withGoogle(
          await pageContext(),
          googlePerson(profile as GoogleProfile),
        );
        return true;
      } catch (error) {
        if (error instanceof Failure) return `/sign-in?error=${error.reason}`;
        throw error;
      }
    },
    async jwt({ token, user }) {
      const arrived = (user as Arrival | undefined)?.session;
      if (arrived) return sessionClaims(arrived);
      const session = sessionOf(token);
      if (!session || !(await actorOfSession(database(), session))) throw new Error("this session is over");
      return sessionClaims(session);
    },
    // Pages ask `viewer()`; to the browser the session says no more than that it is there.
    session: ({ session }) => ({ expires: session.expires }),
  },
  logger: {
    error: (code) => log.warn({ code }, "next-auth refused"),
    warn: (code) => log.warn({ code }, "next-auth"),
    debug: () => {},
  },
});

const googlePerson = (claims: GoogleProfile): GooglePerson => ({
  subject: claims.sub,
  email: claims.email,
  emailVerified: claims.email_verified === true,
  name: claims.name,
});

// `_log` would let anyone write into our log, `session` by POST lets pages put claims into it: neither is needed.
const ACTIONS = {
  GET: ["providers", "session", "csrf", "signin", "signout", "callback", "error"],
  POST: ["signin", "signout", "callback"],
};

type Context = { params: Promise<{ nextauth: string[] }> };

/** Answers next-auth's own addresses under /api/auth, those that we use. */
export function authHandler(acts: SignInActs) {
  return async (request: Request, context: Context): Promise<Response> => {
    const [action = ""] = (await context.params).nextauth;
    const known = ACTIONS[request.method as keyof typeof ACTIONS] ?? [];
    if (!known.includes(action)) return new Response(null, { status: 404 });
    // Here and not above: `next build` loads this file with no environment.
    tellNextAuthItsAddress();
    return NextAuth(options(acts))(request, context);
  };
}
