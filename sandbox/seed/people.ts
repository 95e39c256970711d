type PlanName = "classic" | "plus" | "pro";

/** A membership of the past, up to now. Days are counted back from today. */
export type MemberStory = {
  plan: PlanName;
  since: number;
  /** Another plan, chosen on that day. */
  change?: { to: PlanName; on: number };
  /** How it stands at the end, when it does not simply go on. */
  now?: "ending" | "past due";
};

/** Who lives in a fresh sandbox. Those with a `name` are handed out with password and token (DESIGN §7). */
export type Person = {
  /** How the credentials call them. */
  name?: string;
  email: string;
  displayName: string;
  legalName: string;
  isAdmin?: boolean;
  /** How they became and stayed a member. */
  member?: MemberStory;
  producer?: {
    slug: string;
    name: string;
    bio: string;
    /** Whether Stripe can charge for them and pay them. */
    ready: boolean;
    country: string;
  };
};

const seller = (
  slug: string,
  name: string,
  legalName: string,
  country: string,
  bio: string,
  credentials?: string,
): Person => ({
  ...(credentials && { name: credentials }),
  email: `${credentials ?? slug}@beatpass.example`,
  displayName: name,
  legalName,
  producer: { slug, name, bio, country, ready: credentials !== "newcomer" },
});

export const PEOPLE: Person[] = [
  {
    name: "buyer",
    email: "buyer@beatpass.example",
    displayName: "Sam Rivera",
    legalName: "Samuel Rivera",
  },
  {
    name: "buyer-two",
    email: "buyer-two@beatpass.example",
    displayName: "Noor Haddad",
    legalName: "Noor Haddad",
  },
  seller(
    "mara-voss",
    "Mara Voss",
    "Mara Vossberg",
    "DE",
    "Drums first, then the weather. Berlin, nights, mostly minor keys.",
    "producer",
  ),
  seller(
    "kojo-ade",
    "Kojo Ade",
    "Kojo Adeyemi",
    "GB",
    "London by way of Accra. Percussion you can walk to.",
    "producer-two",
  ),
  seller(
    "lina-sol",
    "Lina Sol",
    "Carolina Solano",
    "US",
    "New here. First beats out of a bedroom in Tucson.",
    "newcomer",
  ),
  {
    name: "admin",
    email: "admin@beatpass.example",
    displayName: "Robin Okafor",
    legalName: "Robin Okafor",
    isAdmin: true,
  },
  {
    name: "subscriber",
    email: "subscriber@beatpass.example",
    displayName: "Maya Laurent",
    legalName: "Maya Laurent",
    member: { plan: "classic", since: 75, change: { to: "plus", on: 30 } },
  },
  seller("night-ferry", "Night Ferry", "Ines Falk", "US", "Slow synthesizers for long crossings."),
  seller("tariq-bell", "Tariq Bell", "Tariq Bell", "US", "Dusty samples of records nobody pressed."),
  seller("odessa-kane", "Odessa Kane", "Odessa Kane", "GB", "Chords that apologize, basslines that do not."),
  seller("halftone", "Halftone", "Petr Novak", "CA", "Club tools, cut clean."),
  seller("yuki-mori", "Yuki Mori", "Yuki Mori", "CA", "Tape hiss, rain, a Rhodes with two broken keys."),
  seller("rue-delacroix", "Rue Delacroix", "Margaux Lacroix", "FR", "Sun on concrete. Marseille."),
];

/** Buyers of the past, whose names stand on certificates. */
export const PAST_BUYERS: Person[] = [
  ["Imani Brooks", "imani.brooks"],
  ["Leo Marchetti", "leo.marchetti"],
  ["Saoirse Quinn", "saoirse.quinn"],
  ["Dmitri Sokolov", "dmitri.sokolov"],
  ["Amara Nwosu", "amara.nwosu"],
  ["Jonas Lindqvist", "jonas.lindqvist"],
].map(([displayName = "", local]) => ({
  email: `${local}@beatpass.example`,
  displayName,
  legalName: displayName,
}));

/** Members of the past and of today, each with another story. */
export const MEMBERS: Person[] = (
  [
    ["Ezra Whitlock", "ezra.whitlock", { plan: "pro", since: 100 }],
    ["Priya Raman", "priya.raman", { plan: "classic", since: 50 }],
    ["Tomás Herrera", "tomas.herrera", { plan: "pro", since: 55, change: { to: "classic", on: 10 } }],
    ["Wanjiru Kamau", "wanjiru.kamau", { plan: "plus", since: 40, now: "ending" }],
    ["Felix Aubert", "felix.aubert", { plan: "plus", since: 33, now: "past due" }],
  ] satisfies [string, string, MemberStory][]
).map(([displayName, local, member]) => ({
  email: `${local}@beatpass.example`,
  displayName,
  legalName: displayName,
  member,
}));
