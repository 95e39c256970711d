import type { Random } from "../../random";
import type { Hit } from "../score/compose-drums";
import { add, type Stereo, silence } from "../stereo";
import { clap, conga, crash, hat, kick, rim, shaker, snare } from "./drum-sounds";

export type DrumKit = {
  kick: "deep" | "punch" | "dusty";
  snare: "crack" | "dusty" | "soft" | "snap" | "gated";
  hat: "tight" | "bright" | "dusty";
};

type Part = Hit["part"];

const GAIN: Record<Part, number> = {
  kick: 1,
  snare: 0.85,
  clap: 0.65,
  hat: 0.42,
  openHat: 0.36,
  rim: 0.5,
  shaker: 0.5,
  conga: 0.42,
  crash: 0.4,
};
const PAN: Partial<Record<Part, number>> = {
  hat: 0.2,
  openHat: -0.15,
  rim: -0.3,
  shaker: 0.35,
  conga: -0.35,
};

/** Plays the hits on a kit. Each drum is made once and struck again. */
export function playDrums(hits: Hit[], kit: DrumKit, frames: number, random: Random): Stereo {
  const sounds = buildKit(kit, random);
  const part = silence(frames);
  for (const { part: drum, at, velocity } of hits) {
    add(part, sounds[drum], at, velocity * GAIN[drum], PAN[drum]);
  }
  return part;
}

function buildKit(kit: DrumKit, random: Random): Record<Part, Stereo> {
  const center = (samples: Float32Array): Stereo => {
    const even = toFullScale(samples);
    return { left: even, right: even };
  };
  const wide = (left: Float32Array, right: Float32Array): Stereo => ({
    left: toFullScale(left),
    right: toFullScale(right),
  });
  return {
    kick: center(kick(kit.kick, random)),
    snare: center(snare(kit.snare, random)),
    clap: wide(clap(random), clap(random)),
    hat: center(hat(kit.hat, 0.05, random)),
    openHat: center(hat(kit.hat, 0.3, random)),
    rim: center(rim(random)),
    shaker: center(shaker(random)),
    conga: center(conga(random)),
    crash: wide(crash(random), crash(random)),
  };
}

/** So that the gains above alone decide how loud a drum is. */
function toFullScale(samples: Float32Array): Float32Array {
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return samples.map((sample) => sample / peak);
}
