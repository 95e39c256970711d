import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { database } from "@/db/client";
import type { Actor, Ctx } from "@/lib/acts/context";
import { systemClock } from "@/lib/clock";
import { requestId } from "@/lib/ids";
import { actorOfSession } from "./actors";
import { clientAddress } from "./client-address";
import { sessionCookie } from "./cookies";
import { decodeSession } from "./session-token";

/** Who looks at a page, as components may know them. */
export type Viewer = { id: number; email: string; name: string; isProducer: boolean; isAdmin: boolean };

const actorOfCookie = cache(async (): Promise<Actor> => {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  const session = token ? await decodeSession(token, systemClock.now()) : null;
  return (session && (await actorOfSession(database(), session))) ?? { kind: "anonymous" };
});

/** The context of a page, a server action, or a route handler that reads the session cookie. */
export async function pageContext(): Promise<Ctx> {
  const [actor, sent] = await Promise.all([actorOfCookie(), headers()]);
  return {
    actor,
    db: database(),
    now: systemClock.now(),
    requestId: requestId(),
    ip: clientAddress(sent),
    userAgent: sent.get("user-agent"),
  };
}

/** Who is signed in; null when nobody is. Asked once per request, however often it is called. */
export async function viewer(): Promise<Viewer | null> {
  const actor = await actorOfCookie();
  if (actor.kind !== "user") return null;
  const { id, email, name, isProducer, isAdmin } = actor;
  return { id, email, name, isProducer, isAdmin };
}

/** Who is signed in. Sends everyone else to sign in first and then back to `returnTo`, a path of this site. */
export async function requireViewer(returnTo: string): Promise<Viewer> {
  return (await viewer()) ?? redirect(`/sign-in?callbackUrl=${encodeURIComponent(returnTo)}`);
}

/** The producer who is signed in. Others have no Backstage: they get the page that says so, or sign in first. */
export async function requireProducer(returnTo: string): Promise<Viewer> {
  const who = await requireViewer(returnTo);
  return who.isProducer ? who : redirect("/backstage/closed");
}

/** The administrator who is signed in. To everyone else these pages do not exist. */
export async function requireAdmin(returnTo: string): Promise<Viewer> {
  const who = await requireViewer(returnTo);
  return who.isAdmin ? who : notFound();
}
