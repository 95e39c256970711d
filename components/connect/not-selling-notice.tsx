"use client";

import { usePathname } from "next/navigation";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

const SET_UP = "/backstage/payouts";

/** Stands over every page of Backstage while nobody can buy, but not over the one that says more. */
export function NotSellingNotice() {
  if (usePathname() === SET_UP) return null;
  return (
    <div className="mb-8">
      <Notice tone="caution" title="Nobody can buy your beats now">
        <p className="mb-3">Your payout set-up is not complete.</p>
        <LinkButton href={SET_UP} size="sm">
          See what is missing
        </LinkButton>
      </Notice>
    </div>
  );
}
