import { cookies } from "next/headers";
import { sessionCookie } from "./cookies";
import { encodeSession, SESSION_SECONDS, type Session } from "./session-token";

/** Signs this browser in. Only in a server action or a route handler. */
export async function startSession(session: Session): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, await encodeSession(session), { ...options, maxAge: SESSION_SECONDS });
}

/** Signs this browser out. Only in a server action or a route handler. */
export async function endSession(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
