import { chord } from "./harmony";
import type { Note } from "./notes";
import { lengthAt, type Plan, STEPS_A_BAR, sectionOf, signAt, timeOf } from "./plan";

const CENTER = 61;
// A hand does not strike all keys at once.
const STRUM_SECONDS = 0.007;

/** The chords: one harmony a bar, struck in the style's rhythm. */
export function composeChords(plan: Plan): Note[] {
  const random = plan.randomFor("chords");
  const rhythm = random.pick(plan.style.chords.rhythms);
  const notes: Note[] = [];
  for (let bar = 0; bar < plan.bars; bar++) {
    const { chords: level } = sectionOf(plan, bar);
    const { notes: count } = plan.style.chords;
    const harmony = chord(plan.key, plan.scale, plan.roots[bar] as number, { notes: count, center: CENTER });
    for (let step = 0; step < STEPS_A_BAR; step++) {
      if (signAt(rhythm, bar, step) !== "C") continue;
      const at = timeOf(plan, bar, step);
      const seconds = lengthAt(rhythm, bar, step) * plan.step;
      const velocity = level * (step === 0 ? 1 : 0.85);
      harmony.forEach((midi, i) => {
        notes.push({ midi, at: at + i * STRUM_SECONDS, seconds, velocity });
      });
    }
  }
  return notes;
}
