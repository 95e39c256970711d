import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { type ReactNode, Suspense } from "react";
import { setLike } from "@/app/listening/like-action";
import { playlistChoices, putInPlaylist, startPlaylist } from "@/app/listening/playlist-actions";
import { NavigationProgress } from "@/components/layout/navigation-progress";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { ThemeProvider } from "@/components/layout/theme-provider";
import { ListeningProvider } from "@/components/listening/listening-provider";
import { PastDueBanner } from "@/components/memberships/past-due-banner";
import { PlayerBar } from "@/components/player/player-bar";
import { PlayerProvider } from "@/components/player/player-provider";
import { Toaster } from "@/components/ui/toaster";
import { pageContext, viewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { pastDue } from "@/lib/memberships/past-due";
import { countUnread } from "@/lib/notifications/list-notifications";
import "./globals.css";

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(env.APP_URL),
    title: { default: "BeatPass – beats with rights that hold up", template: "%s – BeatPass" },
    description:
      "Buy the exclusive rights to a beat. Every license is signed, and anyone can check it, even offline.",
    applicationName: "BeatPass",
    manifest: "/manifest.webmanifest",
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: dark)", color: "#11100e" },
    { media: "(prefers-color-scheme: light)", color: "#f5f1e8" },
  ],
};

const PLAYLISTS = { choices: playlistChoices, put: putInPlaylist, create: startPlaylist };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Reading the nonce also makes every page dynamic, as a nonce policy needs.
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const looking = await viewer();
  const owed = await pastDue(await pageContext());
  return (
    <html lang="en" suppressHydrationWarning>
      <body>
        <ThemeProvider nonce={nonce}>
          <PlayerProvider>
            <ListeningProvider viewerId={looking?.id ?? null} setLike={setLike} playlistDesk={PLAYLISTS}>
              <Suspense>
                <NavigationProgress />
              </Suspense>
              <SiteHeader viewer={await viewer()} unread={await countUnread(await pageContext())} />
              {owed && <PastDueBanner plan={owed.plan} />}
              <main id="content" tabIndex={-1} className="min-h-[60dvh] outline-none">
                {children}
              </main>
              <SiteFooter />
              <PlayerBar />
            </ListeningProvider>
          </PlayerProvider>
          <Toaster />
        </ThemeProvider>
      </body>
    </html>
  );
}
