import type { Style } from "../style";

export const dancehall: Style = {
  tempo: [88, 112],
  swing: 0.06,
  kit: { kick: "punch", snare: "crack", hat: "bright" },
  drums: [
    {
      kick: "X..x..x.X.......X..x..x.X.......",
      snare: "......X.......X.......X.......X.",
      rim: "...x.......x.......x.......x....",
      hat: "x.o.x.o.x.o.x.o.x.o.x.o.x.o.x.o.",
    },
    {
      kick: "X.....x.X..x....X.....x.X..x....",
      snare: "...x..X....x..X....x..X....x..X.",
      shaker: "o-o-o-o-o-o-o-o-o-o-o-o-o-o-o-o-",
    },
  ],
  rolls: 0,
  bass: { sound: "sub", patterns: ["R==R==R=....R=..R==R==F=....O=..", "R=====..R==R==..R=====..F==R==.."] },
  chords: { patch: "organ", notes: 3, rhythms: ["..C...C...C...C.", "...C..C....C..C."] },
  melody: {
    patches: ["marimba", "softLead", "flute"],
    center: 74,
    rhythms: ["x..x..x.....x...x..x..x..x......", "..x.x..x..x.......x.x..x..x....."],
    echo: 0.4,
  },
  room: 0.35,
  pump: 0.3,
  wobble: 0,
  dust: 0,
};
