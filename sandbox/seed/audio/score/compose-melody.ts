import type { Random } from "../../random";
import { pentatonic } from "./harmony";
import type { Note } from "./notes";
import { type Plan, STEPS_A_BAR, sectionOf, signAt, timeOf } from "./plan";

const PHRASE_BARS = 2;

/** The melody: a two-bar phrase, asked twice, varied, answered; mostly by step, with a leap now and then. */
export function composeMelody(plan: Plan): Note[] {
  const random = plan.randomFor("melody");
  const rhythm = random.pick(plan.style.melody.rhythms);
  const question = contour(rhythm, random, 0);
  const answer = [...question.slice(0, Math.ceil(question.length / 2)), ...contour(rhythm, random, 2)];
  const notes: Note[] = [];
  for (let bar = 0; bar < plan.bars; bar++) {
    const { melody: level } = sectionOf(plan, bar);
    if (level === 0) continue;
    const phrase = Math.floor(bar / PHRASE_BARS) % 4 === 3 ? answer : question;
    for (let step = 0; step < STEPS_A_BAR; step++) {
      if (signAt(rhythm, bar, step) !== "x") continue;
      const before = (bar % PHRASE_BARS) * STEPS_A_BAR + step;
      const index = strikes(rhythm.slice(0, before));
      notes.push({
        midi: near(plan, phrase[index] ?? 0),
        at: timeOf(plan, bar, step),
        seconds: Math.min(4, gapAfter(rhythm, before)) * plan.step,
        velocity: level * random.between(0.78, 1),
      });
    }
  }
  return notes;
}

const strikes = (rhythm: string) => rhythm.split("x").length - 1;

function gapAfter(rhythm: string, at: number): number {
  const next = rhythm.indexOf("x", at + 1);
  return (next === -1 ? rhythm.length : next) - at;
}

/** A walk over steps of the pentatonic scale that begins at `start` and keeps within an octave of it. */
function contour(rhythm: string, random: Random, start: number): number[] {
  let at = start + random.pick([0, 2, 2, 3]);
  return Array.from({ length: strikes(rhythm) }, () => {
    const here = at;
    at += random.chance(0.18) ? random.pick([-3, 3, 4]) : random.pick([-1, -1, 0, 1, 1]);
    if (at > start + 5) at -= 3;
    if (at < start - 3) at += 3;
    return here;
  });
}

function near({ key, scale, style }: Plan, step: number): number {
  const midi = pentatonic(key, scale, step, 60);
  return midi + 12 * Math.round((style.melody.center - 5 - pentatonic(key, scale, 0, 60)) / 12);
}
