import { expect, test } from "vitest";
import type { Kind, KindData } from "./kinds";
import { wordsOf } from "./words";

const DATA: { [K in Kind]: KindData[K] } = {
  new_follower: { name: "Ada" },
  track_liked: { trackId: 7, title: "Ash", name: "Ada" },
  comment: { trackId: 7, title: "Ash", name: "Ada" },
  comment_answered: { trackId: 7, title: "Ash", name: "Ada" },
  comment_hidden: { trackId: 7, title: "Ash", reason: "It names somebody." },
  track_published: { trackId: 7, title: "Ash", name: "Ada" },
  collection_published: { collectionId: 7, title: "Ash", name: "Ada" },
  credited: { trackId: 7, title: "Ash", name: "Ada" },
  credit_asked: { trackId: 7, title: "Ash", name: "Ada" },
  credit_accepted: { trackId: 7, title: "Ash", name: "Ada" },
  credit_declined: { trackId: 7, title: "Ash", name: "Ada" },
  credit_removed: { trackId: 7, title: "Ash", name: "Ada" },
  credit_left: { trackId: 7, title: "Ash", name: "Ada" },
  track_sold: { purchaseId: 7, title: "Ash" },
  license_granted: { trackId: 7, title: "Ash" },
  request_answered: { requestId: 7, title: "Ash", name: "Ada" },
  request_expired: { requestId: 7 },
  request_chosen: { requestId: 7, title: "Ash", name: "Ada" },
  request_removed: { requestId: 7, reason: "It asks for a cover." },
  application_decided: { applicationId: 7, decision: "denied" },
  level_reached: { level: 7, title: "Skilled" },
  achievement_earned: { achievement: "whiz", name: "Whiz" },
  payout_failed: { payoutId: 7 },
  membership_past_due: { plan: "Plus" },
  membership_ended: { plan: "Plus" },
};

test.each(Object.entries(DATA) as [Kind, never][])(
  "%s says all that it knows, and leads to a page",
  (kind, data) => {
    const { text, href } = wordsOf({ kind, data, actorId: 3 });
    expect(text).toMatch(/^[A-Z].*[.!]$/);
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
    expect(href).toMatch(/^\/[a-z]/);
    const { name, title } = data as { name?: string; title?: string };
    for (const word of [name, title]) expect(text).toContain(word ?? "");
  },
);
