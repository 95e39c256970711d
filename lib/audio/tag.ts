import { frameCount, type Pcm } from "./pcm";
import { tagVoice } from "./tag-voice";

const FIRST_SECONDS = 1.5;
const EVERY_SECONDS = 14;
const VOICE = 0.5;
const DUCKED = 0.45;
const DUCK_IN_SECONDS = 0.06;
const DUCK_OUT_SECONDS = 0.3;

/** Gives the stretch of sound that begins at frame `at` with the tag over it, in arrays of its own. */
export type Tagger = (channels: Float32Array[], at: number) => Float32Array[];

/**
 * Puts the spoken tag over sound of `frames` frames, first after 1.5 s and then every 14 s, the music stepping back
 * meanwhile; for previews and tagged files, which must never pass for the master. Voice plus ducked music stays below
 * full scale.
 */
export function tagger({ sampleRate, frames }: { sampleRate: number; frames: number }): Tagger {
  const voice = tagVoice(sampleRate);
  const fadeIn = DUCK_IN_SECONDS * sampleRate;
  const fadeOut = DUCK_OUT_SECONDS * sampleRate;
  const every = EVERY_SECONDS * sampleRate;
  const first = Math.round(Math.min(FIRST_SECONDS * sampleRate, frames / 4));

  const speakOver = (samples: Float32Array, start: number) => {
    const end = Math.min(samples.length, start + voice.length + Math.round(fadeOut));
    for (let i = Math.max(0, start - Math.round(fadeIn)); i < end; i++) {
      const into = i - start;
      const depth = Math.min(1, (into + fadeIn) / fadeIn, (voice.length + fadeOut - into) / fadeOut);
      const music = (samples[i] as number) * (1 - depth * (1 - DUCKED));
      samples[i] = music + (into >= 0 ? (voice[into] ?? 0) * VOICE : 0);
    }
  };
  return (channels, at) => {
    const spoken = channels.map((samples) => samples.slice());
    const end = at + (channels[0]?.length ?? 0);
    // The one that began before this stretch may still be heard in it, and the next fades in before it begins.
    for (let n = Math.max(0, Math.floor(at / every) - 1); n * every < frames; n++) {
      const start = n * every + first;
      if (start - fadeIn > end) break;
      for (const samples of spoken) speakOver(samples, start - at);
    }
    return spoken;
  };
}

/** A whole sound with the tag over it. */
export function tagged(pcm: Pcm): Pcm {
  const over = tagger({ sampleRate: pcm.sampleRate, frames: frameCount(pcm) });
  return { sampleRate: pcm.sampleRate, channels: over(pcm.channels, 0) };
}
