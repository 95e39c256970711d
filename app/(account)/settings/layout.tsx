import type { ReactNode } from "react";
import { Page, PageHeader } from "@/components/layout/page";
import { SectionNav } from "@/components/layout/section-nav";

const PAGES = [
  { href: "/settings", label: "Account", exact: true },
  { href: "/settings/profile", label: "Public profile" },
  { href: "/settings/billing", label: "Billing" },
  { href: "/settings/tokens", label: "API tokens" },
];

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <Page width="text">
      <PageHeader title="Settings" />
      <SectionNav label="Settings" pages={PAGES} />
      {children}
    </Page>
  );
}
