import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env";

/** What each kind of content may come from. Stripe's hosts are those of docs.stripe.com/security/guide. */
function contentSecurityPolicy(nonce: string): string {
  const sandbox = env.STRIPE_SANDBOX_URL ? new URL(env.STRIPE_SANDBOX_URL).origin : "";
  const development = env.NODE_ENV === "development";
  const sources: Record<string, string[]> = {
    "default-src": ["'self'"],
    // Browsers that know 'strict-dynamic' trust what a nonced script loads and ignore the hosts after it.
    "script-src": [
      "'self'",
      `'nonce-${nonce}'`,
      "'strict-dynamic'",
      "https://js.stripe.com",
      "https://*.js.stripe.com",
      sandbox,
      // React rebuilds server stacks with eval, in development alone.
      development ? "'unsafe-eval'" : "",
    ],
    // Stripe's, Radix's and our own measured positions are style attributes, which no nonce can cover.
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:", "https://*.stripe.com"],
    "media-src": ["'self'", "blob:"],
    "font-src": ["'self'", "data:"],
    "connect-src": ["'self'", "https://api.stripe.com", sandbox, development ? "ws:" : ""],
    "frame-src": ["https://js.stripe.com", "https://*.js.stripe.com", "https://hooks.stripe.com", sandbox],
    "form-action": ["'self'", "https://connect.stripe.com", sandbox],
    "worker-src": ["'self'", "blob:"],
    "manifest-src": ["'self'"],
    "base-uri": ["'none'"],
    "object-src": ["'none'"],
    "frame-ancestors": ["'none'"],
  };
  return Object.entries(sources)
    .map(([directive, list]) => `${directive} ${list.filter(Boolean).join(" ")}`)
    .join("; ");
}

/** Gives every page its Content-Security-Policy with a fresh nonce; Next puts the nonce on its own scripts. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

// Pages only: the API's authorization is in its acts and must not pay for this, and files need no nonce. What is uploaded
// must not pass here either: Next would keep its first 10 MB in memory and drop the rest.
export const config = {
  matcher: [
    "/((?!api/|uploads(?:/|$)|_next/|.*\\.(?:ico|png|svg|jpg|webp|webmanifest|txt|xml|css|js|map)$).*)",
  ],
};
