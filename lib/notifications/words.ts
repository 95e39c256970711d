import type { Kind, KindData } from "./kinds";

/** What a notification says, and the path that it leads to. */
export type Words = { text: string; href: string };

type Say = { [K in Kind]: (data: KindData[K], actorId: number | null) => Words };

const track = (trackId: number) => `/tracks/${trackId}`;
const madeWith = (trackId: number) => `/backstage/beats/${trackId}#made-with`;

/** In the order of lib/notifications/kinds. */
const SAY: Say = {
  new_follower: ({ name }, actorId) => ({
    text: `${name} follows you.`,
    href: actorId === null ? "/notifications" : `/users/${actorId}`,
  }),
  track_liked: ({ trackId, title, name }) => ({ text: `${name} likes “${title}”.`, href: track(trackId) }),
  comment: ({ trackId, title, name }) => ({
    text: `${name} commented on “${title}”.`,
    href: `${track(trackId)}#comments`,
  }),
  comment_answered: ({ trackId, title, name }) => ({
    text: `${name} answered your comment on “${title}”.`,
    href: `${track(trackId)}#comments`,
  }),
  comment_hidden: ({ trackId, title, reason }) => ({
    text: `Your comment on “${title}” was hidden: ${reason}`,
    href: track(trackId),
  }),
  track_published: ({ trackId, title, name }) => ({
    text: `${name} published “${title}”.`,
    href: track(trackId),
  }),
  collection_published: ({ collectionId, title, name }) => ({
    text: `${name} published the collection “${title}”.`,
    href: `/collections/${collectionId}`,
  }),
  credited: ({ trackId, title, name }) => ({
    text: `Out now: “${title}”, which you made with ${name}.`,
    href: track(trackId),
  }),
  credit_asked: ({ title, name }) => ({
    text: `${name} asks to credit you on “${title}”.`,
    href: "/backstage/credits",
  }),
  credit_accepted: ({ trackId, title, name }) => ({
    text: `${name} agreed to be credited on “${title}”.`,
    href: madeWith(trackId),
  }),
  credit_declined: ({ trackId, title, name }) => ({
    text: `${name} declined to be credited on “${title}”.`,
    href: madeWith(trackId),
  }),
  credit_removed: ({ title, name }) => ({
    text: `${name} took your credit off “${title}”.`,
    href: "/backstage/credits",
  }),
  credit_left: ({ trackId, title, name }) => ({
    text: `${name} is no longer credited on “${title}”: they took their name off.`,
    href: madeWith(trackId),
  }),
  track_sold: ({ title }) => ({
    text: `The exclusive rights to “${title}” are sold.`,
    href: "/backstage/finances",
  }),
  license_granted: ({ title }) => ({ text: `Somebody licensed “${title}”.`, href: "/backstage/licenses" }),
  request_answered: ({ requestId, title, name }) => ({
    text: `${name} answered your beat request with “${title}”.`,
    href: `/requests/${requestId}`,
  }),
  request_expired: ({ requestId }) => ({
    text: "Your beat request has ended. It can be renewed for 30 days.",
    href: `/requests/${requestId}`,
  }),
  request_chosen: ({ requestId, title, name }) => ({
    text: `${name} chose “${title}” for their beat request.`,
    href: `/requests/${requestId}`,
  }),
  request_removed: ({ requestId, reason }) => ({
    text: `Your beat request was removed: ${reason}`,
    href: `/requests/${requestId}`,
  }),
  application_decided: ({ decision }) =>
    decision === "approved"
      ? { text: "Your application to the Producer Program is approved.", href: "/backstage" }
      : {
          text: "Your application to the Producer Program was denied. Read why.",
          href: "/program/application",
        },
  level_reached: ({ level, title }) => ({
    text: `You reached level ${level}: ${title}.`,
    href: "/backstage/progress",
  }),
  achievement_earned: ({ name }) => ({
    text: `You earned the achievement ${name}.`,
    href: "/backstage/progress",
  }),
  payout_failed: ({ payoutId }) => ({
    text: "A payout came back from your bank. Check your bank details.",
    href: `/backstage/finances/payouts/${payoutId}`,
  }),
  membership_past_due: ({ plan }) => ({
    text: `Your payment for ${plan} failed. Update your card to go on downloading.`,
    href: "/settings/billing",
  }),
  membership_ended: ({ plan }) => ({
    text: `Your ${plan} membership has ended. What you licensed stays yours.`,
    href: "/settings/billing",
  }),
};

/** Words a notification as its row keeps it. */
export const wordsOf = <K extends Kind>(row: { kind: K; data: KindData[K]; actorId: number | null }): Words =>
  SAY[row.kind](row.data, row.actorId);
