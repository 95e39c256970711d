/** The way into the program. */
export const STEPS = [
  ["Apply", "Your name, one to five links to beats of yours, and that you own what you sell."],
  ["We listen", "A person decides. You are told by mail, and if it is no, you are told why."],
  ["Set up payouts", "Stripe checks who you are and pays you. A beat can be sold once it does."],
  ["Sell", "Upload, price, choose the terms. Each sale is signed, booked and paid out."],
] as const;

export const GETS = [
  [
    "A public profile",
    "Your beats, words, pictures and links under an address that stays. Who follows you is told when you publish.",
  ],
  [
    "Backstage",
    "Your beats and collections, the terms of your licenses, and every cent from the sale to your bank.",
  ],
  ["Licenses that hold up", "A signed certificate with each sale. Anyone can check it, even offline."],
  [
    "Your price, our fee",
    "You set the price of exclusive rights. What we keep stands beside every sale, and we carry the cost of the payment.",
  ],
  [
    "What you do not get",
    "Downloads of other producers’ beats. For those you subscribe like everybody else.",
  ],
] as const;

/** What an applicant accepts. Changing them means asking again. */
export const TERMS = [
  "You sell only what you made and own. Samples are cleared, and co-producers are credited and agree.",
  "A sold exclusive is sold once. You do not license it again, here or elsewhere.",
  "If somebody proves that the rights were not yours, the license is revoked, the buyer is refunded, and it comes out of your balance.",
  "Your legal name stands on certificates, because a license without a licensor proves nothing. Your profile never shows it.",
  "You may leave at any time. Licenses that were sold stay valid.",
  "We may close a profile that breaks these terms, and say why.",
] as const;
