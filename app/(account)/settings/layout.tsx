import type { ReactNode } from "react";
import { SettingsNav } from "@/components/account/settings-nav";
import { Page, PageHeader } from "@/components/layout/page";

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <Page width="text">
      <PageHeader title="Settings" />
      <SettingsNav />
      {children}
    </Page>
  );
}
