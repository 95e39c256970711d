/** The chapters of the reference, in the order of the way of a sale. A contract's `tag` names its chapter. */
export const CHAPTERS = [
  { tag: "Catalog", slug: "catalog", lead: "Find a beat and read what its exclusive rights hold." },
  { tag: "Purchases", slug: "purchases", lead: "Price it, reserve it, pay for it, follow the payment." },
  {
    tag: "License certificates",
    slug: "license-certificates",
    lead: "The proof of rights: get it, download it, let anyone check it, revoke it.",
  },
  {
    tag: "Exclusive license presets",
    slug: "exclusive-license-presets",
    lead: "Terms to use again, and the ones your tracks have by default.",
  },
  { tag: "Stripe", slug: "stripe", lead: "Where Stripe tells us what happened. Not for you to call." },
  { tag: "Health", slug: "health", lead: "Whether the service is alive, and ready to sell." },
  { tag: "Reference", slug: "machine-readable", lead: "This reference for machines." },
] as const;
