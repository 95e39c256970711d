"use client";

import {
  AudioLines,
  CreditCard,
  Gauge,
  Heart,
  History,
  Library,
  ListMusic,
  LogOut,
  Settings,
  Shield,
  UserRound,
} from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { DropdownMenu, type MenuEntry } from "@/components/ui/dropdown-menu";
import type { Viewer } from "./viewer";

/** The signed-in person's own pages. */
export function AccountMenu({ viewer }: { viewer: Viewer }) {
  const entries: MenuEntry[] = [
    {
      kind: "label",
      label: (
        <>
          <span className="block font-semibold text-ink">{viewer.name}</span>
          {viewer.email}
        </>
      ),
    },
    { kind: "rule" },
    { kind: "link", label: "Your profile", href: `/users/${viewer.id}`, icon: UserRound },
    { kind: "link", label: "Library", href: "/library", icon: Library },
    { kind: "link", label: "Likes", href: "/likes", icon: Heart },
    { kind: "link", label: "Playlists", href: "/playlists", icon: ListMusic },
    { kind: "link", label: "History", href: "/history", icon: History },
    { kind: "link", label: "Beat requests", href: "/requests", icon: AudioLines },
    ...(viewer.isProducer
      ? [{ kind: "link", label: "Backstage", href: "/backstage", icon: Gauge } as const]
      : []),
    ...(viewer.isAdmin ? [{ kind: "link", label: "Admin", href: "/admin", icon: Shield } as const] : []),
    { kind: "link", label: "Membership", href: "/settings/billing", icon: CreditCard },
    { kind: "link", label: "Settings", href: "/settings", icon: Settings },
    { kind: "rule" },
    { kind: "link", label: "Sign out", href: "/sign-out", icon: LogOut },
  ];
  return (
    <DropdownMenu
      entries={entries}
      trigger={
        <button type="button" className="shrink-0 rounded-full">
          <Avatar name={viewer.name} />
          <span className="sr-only">Account of {viewer.name}</span>
        </button>
      }
    />
  );
}
