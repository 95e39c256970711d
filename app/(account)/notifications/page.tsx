import type { Metadata } from "next";
import { addressOf, fromCursor, hrefWith, type LibraryProps } from "@/app/(store)/library/address";
import { Page, PageHeader } from "@/components/layout/page";
import { MarkAllRead } from "@/components/notifications/mark-all-read";
import { type NotificationLine, NotificationList } from "@/components/notifications/notification-list";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { CursorPagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { pageContext, requireViewer } from "@/lib/auth/viewer";
import { listNotifications, type Notification } from "@/lib/notifications/list-notifications";
import { pictureUrl } from "@/lib/profiles/picture-url";
import { readAll, readOne } from "./actions";

export const metadata: Metadata = { title: "Notifications", robots: { index: false } };

const PATH = "/notifications";
const A_PAGE = 30;
const MOST_NEW = 50;

/** What one was told: first what is new, then what was read. */
export default async function NotificationsPage(props: LibraryProps) {
  await requireViewer(PATH);
  const ctx = await pageContext();
  const { cursor } = await addressOf(props);
  const [fresh, seen] = await Promise.all([
    listNotifications(ctx, { read: false, limit: MOST_NEW }),
    fromCursor(cursor, (from) => listNotifications(ctx, { read: true, limit: A_PAGE, cursor: from })),
  ]);
  const news = cursor ? [] : fresh.rows;
  return (
    <Page width="text">
      <PageHeader
        title="Notifications"
        lead="What you have read is forgotten after 90 days."
        actions={news.length > 0 && <MarkAllRead read={readAll} />}
      />
      {news.length === 0 && seen.rows.length === 0 ? (
        <EmptyState title="All quiet" action={<LinkButton href="/producers">Find producers</LinkButton>}>
          Follow producers, and you are told here when they publish.
        </EmptyState>
      ) : (
        <div className="grid gap-12">
          {news.length > 0 && (
            <Section
              title="New"
              lead={fresh.nextCursor ? `The latest ${MOST_NEW}. Read some to see the others.` : undefined}
            >
              <NotificationList lines={news.map(presentLine)} read={readOne} />
            </Section>
          )}
          {seen.rows.length > 0 && (
            <Section title="Earlier">
              <div className="grid gap-10">
                <NotificationList lines={seen.rows.map(presentLine)} read={readOne} />
                <CursorPagination
                  nextHref={seen.nextCursor && hrefWith(PATH, { cursor: seen.nextCursor })}
                  firstHref={cursor ? PATH : null}
                  label="Older notifications"
                />
              </div>
            </Section>
          )}
        </div>
      )}
    </Page>
  );
}

const presentLine = ({ id, kind, words, actor, isRead, createdAt }: Notification): NotificationLine => ({
  id,
  kind,
  ...words,
  actor: actor && { name: actor.name, pictureUrl: actor.pictureKey && pictureUrl(actor.pictureKey, "small") },
  isRead,
  at: createdAt.toISOString(),
});
