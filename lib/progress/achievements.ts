import { BEATS_FOR_A_SHARE, FOUNDERS, type Goal } from "./goals";

export const FAMILIES = [
  "Upload",
  "Trending",
  "Metadata",
  "Profile",
  "Genre",
  "Collaboration",
  "Composite",
  "Excellence",
  "Milestone",
  "Seasonal",
] as const;
export type Family = (typeof FAMILIES)[number];
export const RARITIES = ["Common", "Rare", "Epic", "Legendary"] as const;
export type Rarity = (typeof RARITIES)[number];

export type Achievement = {
  /** Kept with who earned it: never changed. */
  key: string;
  name: string;
  family: Family;
  rarity: Rarity;
  xp: number;
  /** What it takes, as producers read it. */
  condition: string;
  goal: Goal;
};

const row = (
  key: string,
  name: string,
  family: Family,
  rarity: Rarity,
  xp: number,
  condition: string,
  goal: Goal,
): Achievement => ({ key, name, family, rarity, xp, condition, goal });

const top = (board: Extract<Goal, { kind: "top" }>["board"], percent: number): Goal => ({
  kind: "top",
  board,
  percent,
});
const uploads = (percent: number) => `Be among the ${percent} % of producers with the most published beats`;
const plays = (percent: number) => `Be among the ${percent} % most played producers of the last 30 days`;
const metadata = (percent: number) =>
  `Have ${percent} % of your public beats, of at least ${BEATS_FOR_A_SHARE}, with tags and a description`;
const genre = (percent: number) => `Be among the ${percent} % most played producers of one genre`;
const together = (beats: number) =>
  `Publish ${beats === 1 ? "a beat" : `${beats} beats`} made together with another producer`;
const overall = (percent: number) => `Be among the ${percent} % best of the overall leaderboard of all time`;
const season = (days: string) => `Publish a beat from ${days} (UTC), in any year`;

/**
 * All there is to achieve (facts §6 names them, their experience and rarity). Being among the 10 % means that at most
 * a tenth of the producers on the leaderboard are as good or better, so that it takes ten for one of them to be it.
 */
export const ACHIEVEMENTS: readonly Achievement[] = [
  row("track_producer", "Track Producer", "Upload", "Common", 500, uploads(50), top("uploads", 50)),
  row("prolific_creator", "Prolific Creator", "Upload", "Rare", 1500, uploads(25), top("uploads", 25)),
  row("production_master", "Production Master", "Upload", "Epic", 3000, uploads(10), top("uploads", 10)),
  row("studio_legend", "Studio Legend", "Upload", "Legendary", 5000, uploads(5), top("uploads", 5)),
  row("rising_star", "Rising Star", "Trending", "Common", 1000, plays(25), top("plays", 25)),
  row("chart_topper", "Chart Topper", "Trending", "Rare", 2000, plays(10), top("plays", 10)),
  row("viral_hit", "Viral Hit", "Trending", "Epic", 3500, plays(5), top("plays", 5)),
  row("metadata_whiz", "Metadata Whiz", "Metadata", "Common", 800, metadata(70), {
    kind: "metadata",
    percent: 70,
  }),
  row("metadata_maven", "Metadata Maven", "Metadata", "Rare", 1500, metadata(80), {
    kind: "metadata",
    percent: 80,
  }),
  row("metadata_architect", "Metadata Architect", "Metadata", "Epic", 2500, metadata(90), {
    kind: "metadata",
    percent: 90,
  }),
  row("profile_photogenic", "Profile Photogenic", "Profile", "Common", 200, "Add a picture to your profile", {
    kind: "count",
    of: "pictures",
    atLeast: 1,
  }),
  row(
    "profile_oracle",
    "Profile Oracle",
    "Profile",
    "Common",
    300,
    "Write something about yourself in your profile",
    { kind: "count", of: "bios", atLeast: 1 },
  ),
  row(
    "profile_linked",
    "Profile Linked",
    "Profile",
    "Common",
    400,
    "Link three places of yours from your profile",
    { kind: "count", of: "links", atLeast: 3 },
  ),
  row("profile_model", "Profile Model", "Profile", "Common", 500, "Show five pictures in your profile", {
    kind: "count",
    of: "pictures",
    atLeast: 5,
  }),
  row("genre_specialist", "Genre Specialist", "Genre", "Rare", 1500, genre(25), top("genre", 25)),
  row("genre_master", "Genre Master", "Genre", "Epic", 2500, genre(10), top("genre", 10)),
  row("genre_virtuoso", "Genre Virtuoso", "Genre", "Legendary", 4000, genre(5), top("genre", 5)),
  row("collaboration_1", "First Collaboration", "Collaboration", "Common", 500, together(1), {
    kind: "count",
    of: "collaborations",
    atLeast: 1,
  }),
  row("collaboration_10", "Team Player", "Collaboration", "Rare", 1500, together(10), {
    kind: "count",
    of: "collaborations",
    atLeast: 10,
  }),
  row("collaboration_25", "Network Builder", "Collaboration", "Epic", 3000, together(25), {
    kind: "count",
    of: "collaborations",
    atLeast: 25,
  }),
  row("collaboration_50", "Collaboration Legend", "Collaboration", "Legendary", 5000, together(50), {
    kind: "count",
    of: "collaborations",
    atLeast: 50,
  }),
  row("rising_talent", "Rising Talent", "Composite", "Rare", 2000, overall(25), top("overall", 25)),
  row("elite_producer", "Elite Producer", "Composite", "Epic", 3500, overall(10), top("overall", 10)),
  row(
    "legendary_producer",
    "Legendary Producer",
    "Composite",
    "Legendary",
    6000,
    overall(5),
    top("overall", 5),
  ),
  row(
    "track_excellence",
    "Track Excellence",
    "Excellence",
    "Rare",
    1800,
    "Have a beat that is played more than the best beats of 90 % of producers",
    top("beat", 10),
  ),
  row(
    "early_adopter",
    "Early Adopter",
    "Milestone",
    "Epic",
    1000,
    `Be one of the first ${FOUNDERS} producers`,
    { kind: "founder" },
  ),
  row("months_3", "3 Months", "Milestone", "Common", 150, "Be a producer for three months", {
    kind: "age",
    months: 3,
  }),
  row("months_6", "6 Months", "Milestone", "Rare", 300, "Be a producer for six months", {
    kind: "age",
    months: 6,
  }),
  row("years_1", "1 Year", "Milestone", "Rare", 600, "Be a producer for a year", { kind: "age", months: 12 }),
  row("years_2", "2 Years", "Milestone", "Epic", 1000, "Be a producer for two years", {
    kind: "age",
    months: 24,
  }),
  row("years_3", "3 Years", "Milestone", "Epic", 1500, "Be a producer for three years", {
    kind: "age",
    months: 36,
  }),
  row(
    "top_biller",
    "Top Biller",
    "Milestone",
    "Common",
    800,
    "Be among the 10 % of producers who earned the most in one currency",
    top("earnings", 10),
  ),
  row("shadow_regent", "Shadow Regent", "Seasonal", "Common", 200, season("30 October to 1 November"), {
    kind: "season",
    from: "10-30",
    to: "11-01",
  }),
  row("santas_helper", "Santa's Helper", "Seasonal", "Common", 200, season("23 to 26 December"), {
    kind: "season",
    from: "12-23",
    to: "12-26",
  }),
  row("opening_act", "Opening Act", "Seasonal", "Common", 200, season("31 December to 2 January"), {
    kind: "season",
    from: "12-31",
    to: "01-02",
  }),
  row("lover_boy", "Lover Boy", "Seasonal", "Common", 200, season("13 to 15 February"), {
    kind: "season",
    from: "02-13",
    to: "02-15",
  }),
];
