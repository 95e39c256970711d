import { type BeatGenre, beatGenre } from "../audio/score/genre";
import type { Random } from "../random";

/** From ground to light: `ground` fills, `deep` shades, `main` and `accent` speak, `light` glows. */
export type Palette = { ground: string; deep: string; main: string; accent: string; light: string };

// biome-ignore format: a palette a line, to be seen side by side.
const PALETTES: Record<BeatGenre, [string, string, string, string, string][]> = {
  trap: [["#0c0a14", "#2a1045", "#7b2ff7", "#f1479a", "#f7e8ff"], ["#0a0e0d", "#11362b", "#2fbf8f", "#e8c46a", "#f4f1de"], ["#120a0a", "#3f0e12", "#c1272d", "#f2843c", "#fdeed8"]],
  boombap: [["#1c1815", "#5c3a24", "#c8662f", "#e2b04a", "#f3e6cc"], ["#1b1f1a", "#3f5139", "#8a9a4e", "#d8a545", "#efe7d3"], ["#1a1d26", "#39435c", "#a84d3a", "#dfa86a", "#f1e4d1"]],
  lofi: [["#2b2d42", "#55628a", "#e39a8f", "#f3c9a5", "#f9ecdc"], ["#2e2a33", "#5f5470", "#9d8cc0", "#f2a7b5", "#fbe8e1"], ["#23332f", "#47685c", "#8fb59a", "#f0c48a", "#f7efdc"]],
  drill: [["#0a0c10", "#1e2833", "#516274", "#d9303e", "#dfe5ea"], ["#080a12", "#15223f", "#3c5780", "#f0a51f", "#e8ebf0"], ["#0c0c0d", "#262629", "#6b6b73", "#b9f03c", "#f0f0ee"]],
  house: [["#14052e", "#421078", "#e0489a", "#ff9a3c", "#f3dcff"], ["#03161c", "#07505e", "#129a97", "#f2a32c", "#f3e7c3"], ["#0b1026", "#21358f", "#4a72ff", "#ff6f59", "#f4f0ff"]],
  rnb: [["#1a0b1c", "#4d1a45", "#a8406f", "#f0936f", "#fbe3d6"], ["#171110", "#512c2b", "#a15c4c", "#e5b795", "#f7ede2"], ["#0e1424", "#2b2f63", "#6a5acd", "#e79bb8", "#f6e7f0"]],
  reggaeton: [["#2a0636", "#8f0f6b", "#f0416c", "#ffb52e", "#fff0d2"], ["#06303d", "#0b7f8a", "#f5654a", "#f8c630", "#fff4dc"], ["#1c0f3a", "#4f2bb8", "#ff4fa0", "#34d5c8", "#f8f0ff"]],
  dancehall: [["#0b2415", "#1a6b3a", "#e5b72a", "#df4636", "#fdf4d4"], ["#1b1033", "#5a2a9a", "#1fb58f", "#f6cd46", "#f7f2e0"], ["#2b0f0c", "#93291d", "#ef7d2d", "#45a06b", "#fbeed2"]],
  afrobeats: [["#2a140a", "#7c3a14", "#e07b25", "#1d9a8a", "#f9e4bd"], ["#1b1426", "#4a2f6b", "#d9573b", "#f2ab27", "#f9f0de"], ["#0f2420", "#1e5c4d", "#e2a12f", "#d9582f", "#f6ecd2"]],
  synthwave: [["#0d0424", "#2b1457", "#f0386b", "#ff9b54", "#5fe0ea"], ["#0f0a3c", "#4a12b0", "#e821a0", "#ffc24a", "#f6d5ff"], ["#04122b", "#0d3d78", "#1ea7d8", "#f257a8", "#d8f6ff"]],
  pop: [["#fdeee3", "#f7c3b5", "#ef7d77", "#4a7fd0", "#2a2d45"], ["#f4efff", "#c9b8f5", "#ef6a9f", "#ff9a6b", "#2d2b4a"], ["#eaf6f2", "#a9dccd", "#2f9e8f", "#ff7b5a", "#1f2d3a"]],
};

export function paletteFor(genre: string, random: Random): Palette {
  const [ground, deep, main, accent, light] = random.pick(PALETTES[beatGenre(genre)]);
  return { ground, deep, main, accent, light };
}
