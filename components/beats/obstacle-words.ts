import type { Obstacle } from "@/lib/tracks/obstacle";

type Words = {
  /** Why nobody can buy it, in a line. */
  why: string;
  /** What to do about it; none where it is not the producer's to do. */
  next?: { label: string; href: (trackId: number) => string };
};

const sale = (trackId: number) => `/backstage/beats/${trackId}/sale`;

/** What keeps a beat from being bought, said to its producer, with the next step. */
export const OBSTACLE_WORDS: Record<Obstacle, Words> = {
  sold: {
    why: "The exclusive rights are sold",
    next: { label: "See the sale", href: () => "/backstage/finances" },
  },
  not_published: { why: "It is not published, so buyers do not see it" },
  standard_only: {
    why: "It is licensed to many only",
    next: { label: "Change the licensing type", href: sale },
  },
  not_offered: { why: "The exclusive rights are not offered", next: { label: "Offer them", href: sale } },
  no_price: { why: "It has no price", next: { label: "Set a price", href: sale } },
  terms_invalid: { why: "Its terms do not hold together", next: { label: "Set its terms", href: sale } },
  files_missing: {
    why: "Its terms promise files that it does not have",
    next: { label: "Add them, or change the terms", href: (trackId) => `/backstage/beats/${trackId}/files` },
  },
  payouts_not_ready: {
    why: "Your payouts are not set up",
    next: { label: "Finish the set-up", href: () => "/backstage/payouts" },
  },
  purchases_disabled: { why: "Purchases are switched off for everyone at the moment" },
};
