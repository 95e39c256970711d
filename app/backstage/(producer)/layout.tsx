import type { Metadata } from "next";
import type { ReactNode } from "react";
import { NotSellingNotice } from "@/components/connect/not-selling-notice";
import { Page } from "@/components/layout/page";
import { SectionNav } from "@/components/layout/section-nav";
import { pageContext } from "@/lib/auth/viewer";
import { isKeptFromSelling } from "@/lib/connect/connect-status";

export const metadata: Metadata = { robots: { index: false } };

const PAGES = [
  { href: "/backstage", label: "Dashboard", exact: true },
  { href: "/backstage/finances", label: "Finances" },
  { href: "/backstage/activity", label: "Activity" },
  { href: "/backstage/progress", label: "Progress" },
  { href: "/backstage/leaderboards", label: "Leaderboards" },
  { href: "/backstage/beats", label: "My beats" },
  { href: "/backstage/collections", label: "My collections" },
];
const MORE = [
  { href: "/backstage/credits", label: "Credits" },
  { href: "/backstage/requests", label: "Beat requests" },
  { href: "/backstage/licenses", label: "Licenses granted" },
  { href: "/backstage/presets", label: "License presets" },
  { href: "/backstage/payouts", label: "Payout set-up" },
  { href: "/backstage/profile", label: "Producer profile" },
];

/** A producer's own rooms. Each page asks who is there by itself: a layout is not run again for every page. */
export default async function BackstageLayout({ children }: { children: ReactNode }) {
  return (
    <Page>
      <SectionNav label="Backstage" pages={PAGES} more={MORE} />
      {(await isKeptFromSelling(await pageContext())) && <NotSellingNotice />}
      {children}
    </Page>
  );
}
