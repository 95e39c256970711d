"use client";

import {
  Award,
  BadgeCheck,
  BellRing,
  Disc3,
  Heart,
  type LucideIcon,
  MessageSquare,
  Music,
  ReceiptText,
  TriangleAlert,
  UserPlus,
  Users,
} from "lucide-react";
import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/cx";
import { DateTime } from "@/components/ui/date-time";

export type NotificationLine = {
  id: number;
  kind: string;
  text: string;
  href: string;
  actor: { name: string; pictureUrl: string | null } | null;
  isRead: boolean;
  /** ISO. */
  at: string;
};

/** What a kind is about, by the beginning of its name; the rest ring. */
const icons: [prefix: string, icon: LucideIcon][] = [
  ["new_follower", UserPlus],
  ["track_liked", Heart],
  ["comment", MessageSquare],
  ["collection", Disc3],
  ["track_sold", ReceiptText],
  ["license", ReceiptText],
  ["track", Music],
  ["credit", Users],
  ["request", Music],
  ["application", BadgeCheck],
  ["level", Award],
  ["achievement", Award],
  ["payout", TriangleAlert],
  ["membership", TriangleAlert],
];

/** Notifications, one a line; following one marks it as read. */
export function NotificationList({
  lines,
  read,
}: {
  lines: NotificationLine[];
  read: (id: number) => Promise<void>;
}) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {lines.map((line) => (
        <li key={line.id}>
          <Link
            href={line.href}
            onClick={() => !line.isRead && void read(line.id)}
            className="group flex items-center gap-4 py-4"
          >
            <Sign line={line} />
            <span className="min-w-0 grow">
              <span
                className={cx(
                  "block break-words underline-offset-4 group-hover:underline",
                  line.isRead ? "text-muted" : "font-semibold",
                )}
              >
                {line.text}
              </span>
              <DateTime value={line.at} show="datetime" className="text-sm text-muted" />
            </span>
            {!line.isRead && (
              <span className="size-2.5 shrink-0 rounded-full bg-accent">
                <span className="sr-only">Unread</span>
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Who did it, or what it is about. */
function Sign({ line: { kind, actor } }: { line: NotificationLine }) {
  if (actor) return <Avatar name={actor.name} src={actor.pictureUrl} className="size-11" />;
  const Icon = icons.find(([prefix]) => kind.startsWith(prefix))?.[1] ?? BellRing;
  return (
    <span className="grid size-11 shrink-0 place-items-center rounded-full bg-raised text-muted">
      <Icon aria-hidden className="size-5" />
    </span>
  );
}
