/** What is liked. */
export type Likeable = { of: "track" | "collection"; id: string };
export type LikeState = {
  liked: boolean /** By everybody; null while nobody asked. */;
  likes: number | null;
};
/** What came of a click: how it stands now, or what is wrong. */
export type LikeAnswer = { liked: boolean; likes: number } | { wrong: string };

export type LikeDesk = {
  set(what: Likeable, on: boolean): Promise<LikeAnswer>;
  /** Which of these somebody likes. */
  among(what: Likeable[]): Promise<Likeable[]>;
};

const keyOf = ({ of, id }: Likeable) => `${of}:${id}`;
export const UNKNOWN: LikeState = { liked: false, likes: null };

/** What the one who looks likes: one truth for every heart on the page and in the player. */
export class LikeStore {
  private states = new Map<string, LikeState>();
  private asked = new Map<string, Likeable>();
  private listeners = new Set<() => void>();

  constructor(private desk: LikeDesk | null) {}

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  read = (what: Likeable): LikeState => this.states.get(keyOf(what)) ?? UNKNOWN;

  /** What a page knows already. What somebody clicked meanwhile stands. */
  know(what: Likeable, state: LikeState) {
    if (!this.states.has(keyOf(what))) this.put(what, state);
  }

  /** Finds out how it stands; all that is asked for at once goes in one question. */
  want(what: Likeable) {
    if (!this.desk || this.states.has(keyOf(what))) return;
    if (this.asked.size === 0) queueMicrotask(() => void this.ask());
    this.asked.set(keyOf(what), what);
  }

  /** Shows it at once and puts it back when it went wrong. Answers what is wrong, or null. */
  async set(what: Likeable, on: boolean): Promise<string | null> {
    const former = this.read(what);
    const step = on === former.liked ? 0 : on ? 1 : -1;
    this.put(what, { liked: on, likes: former.likes === null ? null : former.likes + step });
    const answer = await this.desk
      ?.set(what, on)
      .catch(() => ({ wrong: "That did not get through. Try again." }));
    if (answer && !("wrong" in answer)) {
      this.put(what, answer);
      return null;
    }
    this.put(what, former);
    return answer?.wrong ?? null;
  }

  private async ask() {
    const wanted = [...this.asked.values()];
    this.asked.clear();
    const liked = await this.desk?.among(wanted).catch(() => null);
    if (!liked) return;
    const keys = new Set(liked.map(keyOf));
    for (const what of wanted) this.know(what, { liked: keys.has(keyOf(what)), likes: null });
  }

  private put(what: Likeable, state: LikeState) {
    this.states.set(keyOf(what), state);
    for (const listener of this.listeners) listener();
  }
}

/** Asks our own server. */
export async function likedAmong(what: Likeable[]): Promise<Likeable[]> {
  const ids = (kind: Likeable["of"]) => what.filter(({ of }) => of === kind).map(({ id }) => id);
  const asked = new URLSearchParams({ tracks: ids("track").join(), collections: ids("collection").join() });
  const response = await fetch(`/listening/likes?${asked}`);
  if (!response.ok) throw new Error(`likes: ${response.status}`);
  const { trackIds, collectionIds }: { trackIds: number[]; collectionIds: number[] } = await response.json();
  return [
    ...trackIds.map((id) => ({ of: "track" as const, id: String(id) })),
    ...collectionIds.map((id) => ({ of: "collection" as const, id: String(id) })),
  ];
}
