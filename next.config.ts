import type { NextConfig } from "next";

const securityHeaders = {
  "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin-allow-popups",
  // Stripe.js asks for the payment feature (wallets) from its own frames.
  "Permissions-Policy":
    'camera=(), geolocation=(), microphone=(), usb=(), payment=(self "https://js.stripe.com" "https://hooks.stripe.com")',
};

const config: NextConfig = {
  poweredByHeader: false,
  images: { unoptimized: true },
  typedRoutes: false,
  // The badge lies over the player. What goes wrong is shown all the same.
  devIndicators: false,
  // What the bundler kept from an earlier start has named chunks that were not there any more, and then a page of
  // `npm run dev` reloaded without end. Each start compiles what is asked for anew, as the first one does.
  experimental: { turbopackFileSystemCacheForDev: false },
  // In development Next would log every address and what actions are given: reset links and passwords among them.
  logging: false,
  // Packages that load files or native parts at run time and break when bundled.
  serverExternalPackages: [
    "@react-pdf/renderer",
    "graphile-worker",
    "pino",
    "postgres",
    "wasm-media-encoders",
  ],
  async headers() {
    const headers = Object.entries(securityHeaders).map(([key, value]) => ({ key, value }));
    return [
      { source: "/:path*", headers },
      // Pages get a fuller policy from proxy.ts; the API and files never belong in a frame either.
      ...["/api/:path*", "/uploads/:path*"].map((source) => ({
        source,
        headers: [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" }],
      })),
    ];
  },
};

export default config;
