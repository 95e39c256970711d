import { env } from "@/lib/env";

const isHttps = () => env.APP_URL.startsWith("https:");

/**
 * The cookies' names start with `__Host-` over https: no subdomain and no plain connection can set them. Over http
 * browsers refuse that prefix; there the port goes in, because two sandboxes on one machine share a cookie jar.
 */
function cookie(name: string) {
  const prefix = isHttps() ? "__Host-beatpass" : `beatpass-${new URL(env.APP_URL).port || "80"}`;
  return {
    name: `${prefix}.${name}`,
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure: isHttps() },
  };
}

export const sessionCookie = () => cookie("session");

/** By which a stranger's browser is known again, to count its plays. */
export const browserCookie = () => cookie("browser");

/** All that next-auth sets, under our names. */
export const authCookies = () => ({
  sessionToken: sessionCookie(),
  callbackUrl: cookie("callback"),
  csrfToken: cookie("csrf"),
  pkceCodeVerifier: cookie("pkce"),
  state: cookie("state"),
  nonce: cookie("nonce"),
});
