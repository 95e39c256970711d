/** Everything a person can be told of, and what its words and link are made of. lib/notifications/words words them. */
export type KindData = {
  new_follower: { name: string };
  track_liked: { trackId: number; title: string; name: string };
  comment: { trackId: number; title: string; name: string };
  comment_answered: { trackId: number; title: string; name: string };
  comment_hidden: { trackId: number; title: string; reason: string };
  track_published: { trackId: number; title: string; name: string };
  collection_published: { collectionId: number; title: string; name: string };
  credited: { trackId: number; title: string; name: string };
  credit_asked: { trackId: number; title: string; name: string };
  credit_accepted: { trackId: number; title: string; name: string };
  credit_declined: { trackId: number; title: string; name: string };
  credit_removed: { trackId: number; title: string; name: string };
  credit_left: { trackId: number; title: string; name: string };
  track_sold: { purchaseId: number; title: string };
  license_granted: { trackId: number; title: string };
  request_answered: { requestId: number; title: string; name: string };
  request_expired: { requestId: number };
  request_chosen: { requestId: number; title: string; name: string };
  request_removed: { requestId: number; reason: string };
  application_decided: { applicationId: number; decision: "approved" | "denied" };
  level_reached: { level: number; title: string };
  achievement_earned: { achievement: string; name: string };
  payout_failed: { payoutId: number };
  membership_past_due: { plan: string };
  membership_ended: { plan: string };
};
export type Kind = keyof KindData;
