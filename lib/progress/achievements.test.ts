import { expect, test } from "vitest";
import { ACHIEVEMENTS } from "./achievements";
import type { Board } from "./boards";
import type { Figures } from "./figures";
import { reached } from "./goals";

const AT = new Date("2026-08-15T12:00:00Z");
const nothing: Figures = {
  places: {},
  publicBeats: 0,
  completeBeats: 0,
  pictures: 0,
  bios: 0,
  links: 0,
  collaborations: 0,
  since: AT,
  profilesBefore: 100,
  uploadDays: [],
  at: AT,
};
type Given = Partial<Figures>;

const among = (board: Board, atOrAbove: number, of: number): Given => ({
  places: { [board]: { atOrAbove, of } },
});
const complete = (completeBeats: number, publicBeats = 10): Given => ({ publicBeats, completeBeats });
const since = (day: string, at: string): Given => ({ since: new Date(`${day}T12:00:00Z`), at: new Date(at) });
const uploaded = (...uploadDays: string[]): Given => ({ uploadDays });

/** For each, figures at which it is earned, and figures just short of it. */
const EDGES: Record<string, [earned: Given, short: Given]> = {
  track_producer: [among("uploads", 50, 100), among("uploads", 51, 100)],
  prolific_creator: [among("uploads", 25, 100), among("uploads", 26, 100)],
  production_master: [among("uploads", 10, 100), among("uploads", 11, 100)],
  studio_legend: [among("uploads", 1, 20), among("uploads", 1, 19)],
  rising_star: [among("plays", 1, 4), among("plays", 1, 3)],
  chart_topper: [among("plays", 10, 100), among("plays", 11, 100)],
  viral_hit: [among("plays", 5, 100), among("plays", 6, 100)],
  metadata_whiz: [complete(7), complete(69, 100)],
  metadata_maven: [complete(8), complete(79, 100)],
  metadata_architect: [complete(9), complete(89, 100)],
  profile_photogenic: [{ pictures: 1 }, { pictures: 0 }],
  profile_oracle: [{ bios: 1 }, { bios: 0 }],
  profile_linked: [{ links: 3 }, { links: 2 }],
  profile_model: [{ pictures: 5 }, { pictures: 4 }],
  genre_specialist: [among("genre", 25, 100), among("genre", 26, 100)],
  genre_master: [among("genre", 10, 100), among("genre", 11, 100)],
  genre_virtuoso: [among("genre", 5, 100), among("genre", 6, 100)],
  collaboration_1: [{ collaborations: 1 }, { collaborations: 0 }],
  collaboration_10: [{ collaborations: 10 }, { collaborations: 9 }],
  collaboration_25: [{ collaborations: 25 }, { collaborations: 24 }],
  collaboration_50: [{ collaborations: 50 }, { collaborations: 49 }],
  rising_talent: [among("overall", 25, 100), among("overall", 26, 100)],
  elite_producer: [among("overall", 10, 100), among("overall", 11, 100)],
  legendary_producer: [among("overall", 5, 100), among("overall", 6, 100)],
  track_excellence: [among("beat", 10, 100), among("beat", 11, 100)],
  early_adopter: [{ profilesBefore: 99 }, { profilesBefore: 100 }],
  // Three months after the 30th of November is the end of February; after a leap day, a year is the 28th.
  months_3: [since("2025-11-30", "2026-02-28T12:00:00Z"), since("2025-11-30", "2026-02-28T11:59:59Z")],
  months_6: [since("2025-08-31", "2026-02-28T12:00:00Z"), since("2025-08-31", "2026-02-27T12:00:00Z")],
  years_1: [since("2024-02-29", "2025-02-28T12:00:00Z"), since("2024-02-29", "2025-02-28T11:59:59Z")],
  years_2: [since("2024-02-29", "2026-02-28T12:00:00Z"), since("2024-02-29", "2026-02-28T11:59:59Z")],
  years_3: [since("2023-03-01", "2026-03-01T12:00:00Z"), since("2023-03-01", "2026-02-28T23:59:59Z")],
  top_biller: [among("earnings", 10, 100), among("earnings", 11, 100)],
  shadow_regent: [uploaded("2025-10-30"), uploaded("2025-10-29", "2025-11-02")],
  santas_helper: [uploaded("2024-12-26"), uploaded("2024-12-22", "2024-12-27")],
  opening_act: [uploaded("2026-01-02"), uploaded("2025-12-30", "2026-01-03")],
  lover_boy: [uploaded("2026-02-13"), uploaded("2026-02-12", "2026-02-16")],
};

test("there are the 36 of facts §6, each once, with what they are worth", () => {
  expect(ACHIEVEMENTS.length).toBe(36);
  expect(new Set(ACHIEVEMENTS.map(({ key }) => key)).size).toBe(36);
  expect(new Set(ACHIEVEMENTS.map(({ name }) => name)).size).toBe(36);
  const worth = Object.fromEntries(ACHIEVEMENTS.map(({ key, xp, rarity }) => [key, `${xp} ${rarity[0]}`]));
  expect(worth).toEqual(WORTH);
});

for (const { key, name, goal } of ACHIEVEMENTS) {
  test(`${name} is earned when its condition holds, and not a step before`, () => {
    const [earned, short] = EDGES[key] ?? [{}, {}];
    expect(reached(goal, { ...nothing, ...earned })).toBe(1);
    const progress = reached(goal, { ...nothing, ...short });
    expect(progress).toBeLessThan(1);
    expect(progress).toBeGreaterThanOrEqual(0);
  });
}

test("either end of a season counts, in any year", () => {
  const opening = ACHIEVEMENTS.find(({ key }) => key === "opening_act");
  for (const day of ["2023-12-31", "2024-01-01", "2027-01-02"])
    expect(opening && reached(opening.goal, { ...nothing, uploadDays: [day] })).toBe(1);
});

test("few beats are no share: four complete ones are not 70 %", () => {
  const whiz = ACHIEVEMENTS.find(({ key }) => key === "metadata_whiz");
  expect(whiz && reached(whiz.goal, { ...nothing, ...complete(4, 4) })).toBe(0.8);
  expect(whiz && reached(whiz.goal, { ...nothing, ...complete(5, 5) })).toBe(1);
});

const WORTH = {
  track_producer: "500 C",
  prolific_creator: "1500 R",
  production_master: "3000 E",
  studio_legend: "5000 L",
  rising_star: "1000 C",
  chart_topper: "2000 R",
  viral_hit: "3500 E",
  metadata_whiz: "800 C",
  metadata_maven: "1500 R",
  metadata_architect: "2500 E",
  profile_photogenic: "200 C",
  profile_oracle: "300 C",
  profile_linked: "400 C",
  profile_model: "500 C",
  genre_specialist: "1500 R",
  genre_master: "2500 E",
  genre_virtuoso: "4000 L",
  collaboration_1: "500 C",
  collaboration_10: "1500 R",
  collaboration_25: "3000 E",
  collaboration_50: "5000 L",
  rising_talent: "2000 R",
  elite_producer: "3500 E",
  legendary_producer: "6000 L",
  track_excellence: "1800 R",
  early_adopter: "1000 E",
  months_3: "150 C",
  months_6: "300 R",
  years_1: "600 R",
  years_2: "1000 E",
  years_3: "1500 E",
  top_biller: "800 C",
  shadow_regent: "200 C",
  santas_helper: "200 C",
  opening_act: "200 C",
  lover_boy: "200 C",
};
