/** How a play is told to the server; apart from `PlayReport`, so that tests can listen. */
export type PlayDesk = {
  /** A track starts: the ticket and how much has to be heard, in milliseconds; null when there is none to be had. */
  begin(trackId: string): Promise<{ ticket: string; countsAfterMs: number } | null>;
  /** It has been heard. Answers how many milliseconds are missing yet, or null when there is nothing more to say. */
  handIn(trackId: string, ticket: string, heardMs: number): Promise<number | null>;
};

/** A step of the clock that is longer than this was a jump, not listening. Seconds. */
const LONGEST_STEP = 5;
const TRIES = 4;
/** How long to wait when the server does not answer. */
const PAUSE_MS = 5000;

/** One play of one track: counts what is heard of it and hands its ticket in once that is enough. */
export class PlayReport {
  private heard = 0;
  private at: number | null = null;
  private begun: Awaited<ReturnType<PlayDesk["begin"]>> = null;
  private triesLeft = TRIES;
  private busy = false;

  constructor(
    private desk: PlayDesk,
    private trackId: string,
    private wait: (ms: number) => Promise<void> = (ms) => new Promise((done) => setTimeout(done, ms)),
  ) {
    // A play that cannot be reported is heard all the same.
    desk.begin(trackId).then(
      (begun) => {
        this.begun = begun;
        void this.check();
      },
      () => {},
    );
  }

  /** The track has come to this second by playing. */
  reached(second: number) {
    const step = this.at === null ? 0 : second - this.at;
    if (step > 0 && step <= LONGEST_STEP) this.heard += step * 1000;
    this.at = second;
    void this.check();
  }

  /** Somebody went to this second: what lies between was not heard. */
  jumpedTo(second: number) {
    this.at = second;
  }

  private async check() {
    const { begun } = this;
    if (!begun || this.busy || this.triesLeft === 0 || this.heard < begun.countsAfterMs) return;
    this.busy = true;
    const missing = await this.desk
      .handIn(this.trackId, begun.ticket, Math.round(this.heard))
      .catch(() => PAUSE_MS);
    this.triesLeft = missing === null ? 0 : this.triesLeft - 1;
    if (missing === null) return;
    // The server saw it start a little later than the ear did.
    await this.wait(missing + 50);
    this.busy = false;
    void this.check();
  }
}

/** Tells our own server, whoever is listening. */
export const playDesk: PlayDesk = {
  async begin(trackId) {
    const response = await fetch(`/listening/plays/${trackId}`, { method: "POST" });
    return response.ok ? response.json() : null;
  },
  async handIn(trackId, ticket, heardMs) {
    const response = await fetch(`/listening/plays/${trackId}`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ticket, heardMs }),
      // It counts, even if that was the last thing on the page.
      keepalive: true,
    });
    return response.ok ? (await response.json()).waitMs : null;
  },
};
