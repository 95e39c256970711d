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
  snare: 0.75,
  clap: 0.5,
  hat: 0.26,
  openHat: 0.26,
  rim: 0.4,
  shaker: 0.2,
  conga: 0.4,
  crash: 0.3,
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
  const center = (samples: Float32Array): Stereo => ({ left: samples, right: samples });
  return {
    kick: center(kick(kit.kick, random)),
    snare: center(snare(kit.snare, random)),
    clap: { left: clap(random), right: clap(random) },
    hat: center(hat(kit.hat, 0.05, random)),
    openHat: center(hat(kit.hat, 0.3, random)),
    rim: center(rim(random)),
    shaker: center(shaker(random)),
    conga: center(conga(random)),
    crash: { left: crash(random), right: crash(random) },
  };
}
