import { UPLOAD_BY_CURL } from "./upload-by-curl";

/** The chapters of the reference, in the order of the way of a sale. A contract's `tag` names its chapter. */
export const CHAPTERS = [
  { tag: "Catalog", slug: "catalog", lead: "Find a beat and read what its exclusive rights hold." },
  { tag: "Purchases", slug: "purchases", lead: "Price it, reserve it, pay for it, follow the payment." },
  {
    tag: "Membership",
    slug: "membership",
    lead: "The plans, yours, what it costs and what you paid: subscribe, change, cancel.",
  },
  {
    tag: "License certificates",
    slug: "license-certificates",
    lead: "The proof of rights: get it, download it, let anyone check it, revoke it.",
  },
  {
    tag: "Downloads",
    slug: "downloads",
    lead: "Download a beat under your plan's standard license, and again whenever you like.",
  },
  { tag: "Backstage", slug: "backstage", lead: "A producer's own figures: overview, activity, progress." },
  { tag: "Leaderboards", slug: "leaderboards", lead: "Producers compared, by one metric over one period." },
  { tag: "Artist", slug: "artist", lead: "What you earned from your sales, and where it is." },
  {
    tag: "Uploads",
    slug: "uploads",
    lead: "Bring in a beat, in parts if need be, and follow what is made of it.",
    example: UPLOAD_BY_CURL,
  },
  {
    tag: "Your tracks",
    slug: "your-tracks",
    lead: "Your beats: what they say, at which price and on which terms they are sold.",
  },
  {
    tag: "Credits",
    slug: "credits",
    lead: "Who made a beat together: ask another producer, answer when you are asked, take a name off.",
  },
  {
    tag: "Stripe Connect",
    slug: "stripe-connect",
    lead: "Set up how you are paid, and see where your money is.",
  },
  {
    tag: "Exclusive license presets",
    slug: "exclusive-license-presets",
    lead: "Terms to use again, and the ones your tracks have by default.",
  },
  {
    tag: "People",
    slug: "people",
    lead: "Producers and listeners: their profiles, whom you follow, what you are told.",
  },
  {
    tag: "Producer Program",
    slug: "producer-program",
    lead: "Apply to sell your own beats, and see what became of it.",
  },
  { tag: "Coupons", slug: "coupons", lead: "Whether a code works for you, and what it takes off." },
  { tag: "Listening", slug: "listening", lead: "Play a beat so that it counts, and find it again." },
  { tag: "Likes", slug: "likes", lead: "What you like, and how many others do." },
  { tag: "Playlists", slug: "playlists", lead: "Lists of beats in an order of your own." },
  { tag: "Comments", slug: "comments", lead: "What people say below a beat." },
  { tag: "Collections", slug: "collections", lead: "Tracks that a producer put together, and your own." },
  { tag: "Beat requests", slug: "beat-requests", lead: "Ask producers for a beat, or answer with yours." },
  {
    tag: "Administration",
    slug: "administration",
    lead: "For the platform's own people: producers, coupons, refunds.",
  },
  { tag: "Stripe", slug: "stripe", lead: "Where Stripe tells us what happened. Not for you to call." },
  { tag: "Health", slug: "health", lead: "Whether the service is alive, and ready to sell." },
  { tag: "Reference", slug: "machine-readable", lead: "This reference for machines." },
] as const;
