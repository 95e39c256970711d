import { Bell as Icon } from "lucide-react";
import Link from "next/link";

const MOST_SHOWN = 99;

/** The way to the notifications, with how many wait to be read. */
export function Bell({ unread }: { unread: number }) {
  const shown = unread > MOST_SHOWN ? `${MOST_SHOWN}+` : String(unread);
  return (
    <Link
      href="/notifications"
      title="Notifications"
      className="relative inline-grid size-11 shrink-0 place-items-center rounded-md text-muted transition-colors hover:bg-raised hover:text-ink"
    >
      <Icon aria-hidden className="size-5" />
      <span className="sr-only">Notifications{unread > 0 && `, ${shown} unread`}</span>
      {unread > 0 && (
        <span
          aria-hidden
          className="absolute top-1 right-0.5 figures min-w-4.5 rounded-full bg-accent px-1 text-center text-[0.6875rem] leading-4.5 font-semibold text-on-accent"
        >
          {shown}
        </span>
      )}
    </Link>
  );
}
