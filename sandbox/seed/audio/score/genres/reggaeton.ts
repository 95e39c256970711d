import type { Style } from "../style";

export const reggaeton: Style = {
  tempo: [84, 110],
  swing: 0,
  kit: { kick: "punch", snare: "snap", hat: "bright" },
  drums: [
    {
      kick: "X...X...X...X...X...X...X...X...",
      snare: "...X..X....X..X....X..X....X..X.",
      hat: "o.o.o.o.o.o.o.o.o.o.o.o.o.o.o.oo",
    },
    {
      kick: "X...X...X...X...X...X...X...X...",
      snare: "...X..X....X..X....X..X....X.XX.",
      shaker: "o-o-o-o-o-o-o-o-o-o-o-o-o-o-o-o-",
      conga: "......o.......o.......o...o...o.",
    },
  ],
  rolls: 0,
  bass: {
    sound: "pluck",
    patterns: ["R==R==R=R==R==R=R==R==F=O==R==R=", "R=====R=..R=..R=R=====R=..F=..O="],
  },
  chords: { patch: "pluck", notes: 3, rhythms: ["C==C==C=C==C==C=", "...C..C....C..C."] },
  melody: {
    patches: ["flute", "marimba", "pluck"],
    center: 76,
    rhythms: ["x..x..x...x.x...x..x..x.x.......", "x.x..x..x.......x.x..x..x..x...."],
    echo: 0.25,
  },
  room: 0.25,
  pump: 0.4,
  wobble: 0,
  dust: 0,
};
