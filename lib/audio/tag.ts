import { frameCount, type Pcm } from "./pcm";
import { tagVoice } from "./tag-voice";

const FIRST_SECONDS = 1.5;
const EVERY_SECONDS = 14;
const VOICE = 0.5;
const DUCKED = 0.45;
const DUCK_IN_SECONDS = 0.06;
const DUCK_OUT_SECONDS = 0.3;

/**
 * The sound with the spoken tag over it, first after 1.5 s and then every 14 s, the music stepping back meanwhile; for
 * previews and tagged files, which must never pass for the master. Voice plus ducked music stays below full scale.
 */
export function tagged(pcm: Pcm): Pcm {
  const { sampleRate } = pcm;
  const voice = tagVoice(sampleRate);
  const channels = pcm.channels.map((samples) => samples.slice());
  for (let at = 0; at < frameCount(pcm); at += EVERY_SECONDS * sampleRate) {
    const start = at + Math.round(Math.min(FIRST_SECONDS * sampleRate, frameCount(pcm) / 4));
    for (const samples of channels) speakOver(samples, voice, start, sampleRate);
  }
  return { sampleRate, channels };
}

function speakOver(samples: Float32Array, voice: Float32Array, start: number, sampleRate: number) {
  const fadeIn = DUCK_IN_SECONDS * sampleRate;
  const fadeOut = DUCK_OUT_SECONDS * sampleRate;
  const end = Math.min(samples.length, start + voice.length + Math.round(fadeOut));
  for (let i = Math.max(0, start - Math.round(fadeIn)); i < end; i++) {
    const into = i - start;
    const depth = Math.min(1, (into + fadeIn) / fadeIn, (voice.length + fadeOut - into) / fadeOut);
    const music = (samples[i] as number) * (1 - depth * (1 - DUCKED));
    samples[i] = music + (into >= 0 ? (voice[into] ?? 0) * VOICE : 0);
  }
}
