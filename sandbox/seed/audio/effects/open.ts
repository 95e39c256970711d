import type { Plan } from "../score/plan";
import { timeOf } from "../score/plan";
import { RATE, type Stereo } from "../stereo";

const WALL_HZ = 350;
const OPEN_HZ = 17_000;

/** Closes and opens a part's highs from section to section, in place; within an intro it opens bar by bar. */
export function openBySection(sound: Stereo, plan: Plan): void {
  for (const samples of [sound.left, sound.right]) {
    const low = [0, 0];
    for (const [index, section] of plan.sections.entries()) {
      const from = Math.round(timeOf(plan, section.firstBar, 0) * RATE);
      const next = plan.sections[index + 1];
      const until = next ? Math.round(timeOf(plan, next.firstBar, 0) * RATE) : samples.length;
      const end = section.name === "intro" ? 0.8 : section.openness;
      twoPoles(samples, from, until, section.openness, end, low);
    }
  }
}

function twoPoles(
  samples: Float32Array,
  from: number,
  until: number,
  start: number,
  end: number,
  low: number[],
) {
  let [first = 0, second = 0] = low;
  let follow = 1;
  for (let i = from; i < until; i++) {
    if ((i & 63) === 0 || i === from) {
      const openness = start + ((end - start) * (i - from)) / (until - from);
      const hertz = WALL_HZ * (OPEN_HZ / WALL_HZ) ** openness;
      follow = 1 - Math.exp((-2 * Math.PI * hertz) / RATE);
    }
    first += follow * ((samples[i] as number) - first);
    second += follow * (first - second);
    samples[i] = second;
  }
  low[0] = first;
  low[1] = second;
}
