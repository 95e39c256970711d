import { addLast, clearUpcoming, orderUpcoming, playNext, remove } from "./edit-queue";
import { PlayReport, playDesk } from "./play-report";
import type { PlayerTrack } from "./player-track";
import {
  backward,
  current,
  cycleRepeat,
  emptyQueue,
  forward,
  jump,
  type Queue,
  startQueue,
  toggleShuffle,
} from "./queue";
import { recall, recallQueue, remember, rememberQueue } from "./remembered";

export interface PlayerState {
  queue: Queue;
  track: PlayerTrack | null;
  status: "idle" | "loading" | "playing" | "paused" | "error";
  /** 0 to 1. */
  volume: number;
  muted: boolean;
  /** Whether single keys steer the player. */
  shortcuts: boolean;
}

export const silentState: PlayerState = {
  queue: emptyQueue,
  track: null,
  status: "idle",
  volume: 0.9,
  muted: false,
  shortcuts: true,
};

/** "Previous" goes back to the start of a track that has played longer than this. */
const RESTART_AFTER_SECONDS = 3;

/** One audio element and its queue, outside React, so that no render and no navigation can interrupt it. */
export class Player {
  state = silentState;
  private audio: HTMLAudioElement | null = null;
  /** The play that goes on; a new one each time that a track begins, also when it begins again by itself. */
  private report: PlayReport | null = null;
  /** Where to begin a track that has not been loaded yet. Seconds. */
  private startAt = 0;
  private listeners = new Set<() => void>();
  private clockListeners = new Set<() => void>();

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Called several times a second while playing: apart from `subscribe`, so that only clocks redraw. */
  subscribeClock = (listener: () => void) => {
    this.clockListeners.add(listener);
    return () => this.clockListeners.delete(listener);
  };

  /** Seconds played of the track. */
  position = () => (this.audio?.src ? this.audio.currentTime : this.startAt);

  /** Takes up what an earlier visit left, paused. Called once, in the browser. */
  restore() {
    const { volume, muted, shortcuts, position } = recall();
    const queue = recallQueue();
    this.startAt = typeof position === "number" ? Math.max(0, position) : 0;
    this.update({
      volume: typeof volume === "number" ? Math.min(1, Math.max(0, volume)) : silentState.volume,
      muted: muted === true,
      shortcuts: shortcuts !== false,
      queue,
      status: current(queue) ? "paused" : "idle",
    });
    addEventListener("pagehide", () => this.keep());
  }

  /** Plays a track, `tracks` being what goes on after it. */
  play(track: PlayerTrack, tracks: PlayerTrack[] = [track], fromSeconds = 0) {
    this.update({ queue: startQueue(this.state.queue, track, tracks) });
    this.load(fromSeconds);
  }

  toggle() {
    if (this.state.status === "playing" || this.state.status === "loading") this.audio?.pause();
    else if (this.audio?.src && this.state.status !== "error") void this.start(this.audio);
    else if (this.state.track) this.load(this.position());
  }

  next() {
    const queue = forward(this.state.queue);
    if (!queue) return this.seek(this.duration());
    this.update({ queue });
    this.load();
  }

  previous() {
    const queue = backward(this.state.queue);
    if (this.position() > RESTART_AFTER_SECONDS || !queue) return this.seek(0);
    this.update({ queue });
    this.load();
  }

  jump(id: string) {
    this.update({ queue: jump(this.state.queue, id) });
    this.load();
  }

  playNext = (track: PlayerTrack) => this.putOn(playNext(this.state.queue, track));
  addLast = (track: PlayerTrack) => this.putOn(addLast(this.state.queue, track));
  remove = (id: string) => this.update({ queue: remove(this.state.queue, id) });
  clearUpcoming = () => this.update({ queue: clearUpcoming(this.state.queue) });
  orderUpcoming = (ids: string[]) => this.update({ queue: orderUpcoming(this.state.queue, ids) });

  /** To a place in the track, in seconds. A track that has not been loaded yet starts there. */
  seek(seconds: number) {
    const to = Math.min(Math.max(0, seconds), this.duration());
    if (!this.audio?.src) return this.load(to);
    this.audio.currentTime = to;
    this.report?.jumpedTo(to);
    this.tick();
  }

  setVolume(volume: number) {
    this.update({ volume: Math.min(1, Math.max(0, volume)), muted: false });
  }

  toggleMute = () => this.update({ muted: !this.state.muted });
  toggleShuffle = () => this.update({ queue: toggleShuffle(this.state.queue) });
  cycleRepeat = () => this.update({ queue: cycleRepeat(this.state.queue) });
  setShortcuts = (shortcuts: boolean) => this.update({ shortcuts });

  /** Seconds of the whole track: the file's own length once known. */
  duration = () => {
    const known = this.audio?.duration;
    return known && Number.isFinite(known) ? known : (this.state.track?.durationMs ?? 0) / 1000;
  };

  private load(fromSeconds = 0) {
    const track = this.state.track;
    if (!track) return;
    this.audio ??= this.createAudio();
    this.audio.src = track.previewUrl;
    this.audio.currentTime = fromSeconds;
    this.report = null;
    this.tick();
    void this.start(this.audio);
  }

  private async start(audio: HTMLAudioElement) {
    this.update({ status: "loading" });
    try {
      await audio.play();
    } catch (error) {
      const reason = error instanceof DOMException ? error.name : "";
      // Replaced by the next track, or the browser wants a click first: neither is a fault.
      if (reason === "AbortError") return;
      this.update({ status: reason === "NotAllowedError" ? "paused" : "error" });
    }
  }

  private createAudio() {
    const audio = new Audio();
    audio.preload = "metadata";
    audio.volume = this.state.volume;
    audio.muted = this.state.muted;
    audio.addEventListener("playing", () => this.playing());
    audio.addEventListener("waiting", () => this.update({ status: "loading" }));
    audio.addEventListener("pause", () => this.update({ status: "paused" }));
    audio.addEventListener("error", () => this.update({ status: "error" }));
    audio.addEventListener("ended", () => this.ended());
    audio.addEventListener("timeupdate", () => this.report?.reached(audio.currentTime));
    for (const event of ["timeupdate", "seeked", "durationchange"])
      audio.addEventListener(event, () => this.tick());
    return audio;
  }

  private playing() {
    const { track } = this.state;
    if (track) this.report ??= new PlayReport(playDesk, track.id);
    this.update({ status: "playing" });
  }

  /** Shows the first track of an empty queue, silent until somebody plays it. */
  private putOn(queue: Queue) {
    const status = this.state.track ? this.state.status : "paused";
    if (!this.state.track) this.startAt = 0;
    this.update({ queue, status });
  }

  private ended() {
    // The last stretch, which no clock has told.
    this.report?.reached(this.duration());
    this.report = null;
    const queue = this.state.queue.repeat === "one" ? this.state.queue : forward(this.state.queue);
    if (!queue) {
      // Whoever presses play now, or after a reload, hears it from the start.
      this.seek(0);
      return this.update({ status: "paused" });
    }
    this.update({ queue });
    this.load();
  }

  private tick() {
    for (const listener of this.clockListeners) listener();
  }

  private update(change: Partial<Omit<PlayerState, "track">>) {
    const former = this.state.queue;
    const queue = change.queue ?? former;
    this.state = { ...this.state, ...change, track: current(queue) };
    if (this.audio) {
      this.audio.volume = this.state.volume;
      this.audio.muted = this.state.muted;
    }
    if (queue !== former) rememberQueue(queue);
    this.keep();
    for (const listener of this.listeners) listener();
  }

  private keep() {
    const { volume, muted, shortcuts } = this.state;
    remember({ volume, muted, shortcuts, position: this.position() });
  }
}
