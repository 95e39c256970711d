import type { Style } from "../style";

export const house: Style = {
  tempo: [112, 134],
  swing: 0.08,
  kit: { kick: "punch", snare: "soft", hat: "bright" },
  drums: [
    {
      kick: "X...X...X...X...X...X...X...X...",
      clap: "....X.......X.......X.......X...",
      openHat: "..x...x...x...x...x...x...x...x.",
      hat: "x..ox..ox..ox..ox..ox..ox..ox.oo",
      conga: "...o..o....o......o...o...o.o...",
    },
    {
      kick: "X...X...X...X...X...X...X...X..o",
      clap: "....X.......X.......X.......X...",
      openHat: "..x...x...x...x...x...x...x...x.",
      shaker: "x-o-x-o-x-o-x-o-x-o-x-o-x-o-x-o-",
      rim: "...o..o...o..o.....o..o...o..o..",
    },
  ],
  rolls: 0,
  bass: {
    sound: "pluck",
    patterns: ["..R=..R=..R=..O=..R=..R=..F=..O=", "..R.R..R..R.O.....R.R..R..F.O..."],
  },
  chords: { patch: "stab", notes: 5, rhythms: ["C=....C=....C=..", "...C=....C=..C=."] },
  melody: {
    patches: ["pluck", "organ"],
    center: 72,
    rhythms: ["..x..x....x..x....x..x..x.......", "x..x..x..x..x...x..x..x..x......"],
    echo: 0.35,
  },
  room: 0.3,
  pump: 0.75,
  wobble: 0,
  dust: 0,
};
