/** Every act takes its `now` from its context; this is where a context gets it. */
export const systemClock = { now: (): Date => new Date() };

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A new date, `milliseconds` after (or, negative, before) the given one. */
export const after = (from: Date, milliseconds: number): Date => new Date(from.getTime() + milliseconds);
