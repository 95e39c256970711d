import type { Random } from "../../random";
import { type Plan, STEPS_A_BAR, sectionOf, signAt, timeOf } from "./plan";
import type { DrumPart } from "./style";

export type Hit = { part: DrumPart | "crash"; at: number; velocity: number };

const VELOCITY: Record<string, number> = { X: 1, x: 0.8, o: 0.5, "-": 0.28 };

/** The hits of a beat: its genre's pattern, rolls, a break before each new section and a crash upon it. */
export function composeDrums(plan: Plan): Hit[] {
  const random = plan.randomFor("drums");
  const pattern = random.pick(plan.style.drums);
  const hits: Hit[] = [];
  for (let bar = 0; bar < plan.bars; bar++) {
    const section = sectionOf(plan, bar);
    if (section.drums === 0) continue;
    if (bar === section.firstBar) hits.push({ part: "crash", at: timeOf(plan, bar, 0), velocity: 0.7 });

    const beforeChange = bar === section.firstBar + section.bars - 1;
    for (const [part, rhythm] of Object.entries(pattern) as [DrumPart, string][]) {
      for (let step = 0; step < STEPS_A_BAR; step++) {
        const velocity = VELOCITY[signAt(rhythm, bar, step)];
        if (velocity === undefined || (beforeChange && step >= 12)) continue;
        const at = Math.max(0, timeOf(plan, bar, step) + random.between(-0.003, 0.003));
        const loudness = velocity * section.drums * random.between(0.88, 1);
        if (part === "hat" && random.chance(plan.style.rolls) && step % 2 === 0) {
          hits.push(...roll(at, plan.step, loudness, random));
        } else hits.push({ part, at, velocity: loudness });
      }
    }
    if (beforeChange && bar < plan.bars - 1) hits.push(...fill(plan, bar, section.drums, random));
  }
  return hits.sort((a, b) => a.at - b.at);
}

/** Three or four quick hats in the room of two, getting louder or softer. */
function roll(at: number, step: number, velocity: number, random: Random): Hit[] {
  const count = random.pick([3, 4, 4, 6]);
  const rising = random.chance(0.5);
  return Array.from({ length: count }, (_, i) => {
    const share = (rising ? i + 1 : count - i) / count;
    return { part: "hat", at: at + (i * step * 2) / count, velocity: velocity * (0.4 + 0.6 * share) };
  });
}

function fill(plan: Plan, bar: number, level: number, random: Random): Hit[] {
  const rhythm = random.pick([
    [12, 13, 14, 15],
    [12, 14, 15],
    [12, 13.5, 15],
  ]);
  const part = plan.style.drums.some((pattern) => pattern.snare) ? "snare" : "clap";
  return rhythm.map((step, i) => ({ part, at: timeOf(plan, bar, step), velocity: level * (0.5 + i * 0.12) }));
}
