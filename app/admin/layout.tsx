import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Page } from "@/components/layout/page";
import { SectionNav } from "@/components/layout/section-nav";

export const metadata: Metadata = { robots: { index: false } };

const PAGES = [
  { href: "/admin/purchases", label: "Purchases" },
  { href: "/admin/refunds", label: "Refunds" },
  { href: "/admin/disputes", label: "Disputes" },
  { href: "/admin/applications", label: "Applications" },
  { href: "/admin/coupons", label: "Coupons" },
  { href: "/admin/requests", label: "Beat requests" },
  { href: "/admin/comments", label: "Comments" },
  { href: "/admin/inbox", label: "Stripe inbox" },
  { href: "/admin/reconciliation", label: "Reconciliation" },
];

/** The platform's own people. Each page and each act asks for itself who is there. */
export default function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <Page>
      <SectionNav label="Admin" pages={PAGES} />
      {children}
    </Page>
  );
}
