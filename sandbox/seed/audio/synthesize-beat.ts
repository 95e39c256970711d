import { echo } from "./effects/echo";
import { openBySection } from "./effects/open";
import { pump } from "./effects/pump";
import { reverb } from "./effects/reverb";
import { dust, wobble } from "./effects/tape";
import { playBass } from "./instruments/bass";
import { playDrums } from "./instruments/drum-kit";
import { playKeys } from "./instruments/keys";
import { master, type Parts } from "./master";
import { composeBass } from "./score/compose-bass";
import { composeChords } from "./score/compose-chords";
import { composeDrums, type Hit } from "./score/compose-drums";
import { composeMelody } from "./score/compose-melody";
import { type BeatSpec, type Plan, planBeat, STEPS_A_BAR } from "./score/plan";
import { RATE, type Stereo } from "./stereo";

const RING_SECONDS = 1;

export type Beat = { sampleRate: number; stems: Parts; mix: Stereo };

/** Composes and plays a beat: the four stems as they stand in the mix, and the mastered mix. Same spec, same samples. */
export function synthesizeBeat(spec: BeatSpec): Beat {
  const plan = planBeat(spec);
  const frames = Math.round((plan.bars * STEPS_A_BAR * plan.step + RING_SECONDS) * RATE);
  const hits = composeDrums(plan);
  const kicks = hits.filter(({ part }) => part === "kick").map(({ at }) => at);
  return {
    sampleRate: RATE,
    ...master({
      drums: drums(plan, hits, frames),
      bass: bass(plan, kicks, frames),
      chords: chords(plan, kicks, frames),
      melody: melody(plan, kicks, frames),
    }),
  };
}

function drums(plan: Plan, hits: Hit[], frames: number): Stereo {
  const part = playDrums(hits, plan.style.kit, frames, plan.randomFor("kit"));
  reverb(part, { wet: plan.style.room * 0.12, seconds: 0.7 });
  return part;
}

function bass(plan: Plan, kicks: number[], frames: number): Stereo {
  const part = playBass(composeBass(plan), plan.style.bass.sound, frames, plan.randomFor("bass sound"));
  pump(part, kicks, plan.style.pump * 0.8);
  return part;
}

function chords(plan: Plan, kicks: number[], frames: number): Stereo {
  const { chords: style, room, pump: depth } = plan.style;
  const part = playKeys(composeChords(plan), style.patch, frames, plan.randomFor("chord sound"));
  wobble(part, plan.style.wobble);
  openBySection(part, plan);
  reverb(part, { wet: room * 0.5, seconds: 1.8 });
  pump(part, kicks, depth);
  dust(part, plan.style.dust, plan.randomFor("dust"));
  return part;
}

function melody(plan: Plan, kicks: number[], frames: number): Stereo {
  const { melody: style, room, pump: depth } = plan.style;
  const patch = plan.randomFor("melody sound").pick(style.patches);
  const part = playKeys(composeMelody(plan), patch, frames, plan.randomFor("melody voices"));
  wobble(part, plan.style.wobble * 0.6);
  openBySection(part, plan);
  echo(part, { seconds: plan.step * 3, level: style.echo });
  reverb(part, { wet: room * 0.6, seconds: 2.2 });
  pump(part, kicks, depth * 0.6);
  return part;
}
