import { degree } from "./harmony";
import type { Note } from "./notes";
import { lengthAt, type Plan, STEPS_A_BAR, sectionOf, signAt, timeOf } from "./plan";

// E1: below it small speakers give nothing.
const LOWEST = 28;

/** The bass line: the pattern's roots, fifths and octaves under each bar's chord. */
export function composeBass(plan: Plan): Note[] {
  const pattern = plan.randomFor("bass").pick(plan.style.bass.patterns);
  const notes: Note[] = [];
  for (let bar = 0; bar < plan.bars; bar++) {
    const { bass: level } = sectionOf(plan, bar);
    if (level === 0) continue;
    for (let step = 0; step < STEPS_A_BAR; step++) {
      const sign = signAt(pattern, bar, step);
      const midi = pitch(plan, bar, sign);
      if (midi === undefined) continue;
      notes.push({
        midi,
        at: timeOf(plan, bar, step),
        seconds: lengthAt(pattern, bar, step) * plan.step,
        velocity: level * (step === 0 ? 1 : 0.9),
        ...(sign === "G" && { glideTo: midi + 12 }),
      });
    }
  }
  return notes;
}

function pitch(plan: Plan, bar: number, sign: string): number | undefined {
  const root = degree(plan.key, plan.scale, plan.roots[bar] as number, 0);
  const low = LOWEST + ((((root - LOWEST) % 12) + 12) % 12);
  if (sign === "R" || sign === "G") return low;
  if (sign === "O") return low + 12;
  if (sign !== "F") return undefined;
  const fifth = degree(plan.key, plan.scale, (plan.roots[bar] as number) + 4, 0);
  return low + ((((fifth - root) % 12) + 12) % 12);
}
