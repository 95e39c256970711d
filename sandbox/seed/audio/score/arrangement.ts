/** How loud each part plays in a section, 0 to 1, and how far its sound is opened: 1 fully, 0 as through a wall. */
export type Section = {
  name: "intro" | "verse" | "hook" | "outro";
  firstBar: number;
  bars: number;
  drums: number;
  bass: number;
  chords: number;
  melody: number;
  openness: number;
};

type Shape = Omit<Section, "firstBar" | "bars"> & { share: number };

const FULL: Shape[] = [
  { name: "intro", share: 4, drums: 0, bass: 0, chords: 0.7, melody: 0.55, openness: 0.25 },
  { name: "verse", share: 8, drums: 0.85, bass: 0.85, chords: 0.75, melody: 0, openness: 0.75 },
  { name: "hook", share: 8, drums: 1, bass: 1, chords: 1, melody: 1, openness: 1 },
  { name: "outro", share: 3, drums: 0, bass: 0.5, chords: 0.65, melody: 0.4, openness: 0.4 },
];
const SKETCH: Shape[] = [
  { name: "intro", share: 1, drums: 0, bass: 0, chords: 0.7, melody: 0.5, openness: 0.4 },
  { name: "hook", share: 3, drums: 1, bass: 1, chords: 1, melody: 1, openness: 1 },
];

/** Lays the sections over whole bars, without gap or overlap. Under 8 bars there is room for intro and hook only. */
export function arrange(bars: number): Section[] {
  const shapes = bars < 8 ? SKETCH : FULL;
  const total = shapes.reduce((sum, { share }) => sum + share, 0);
  let passed = 0;
  return shapes.map(({ share, ...shape }) => {
    const firstBar = Math.round((passed / total) * bars);
    passed += share;
    return { ...shape, firstBar, bars: Math.round((passed / total) * bars) - firstBar };
  });
}
