import type { Style } from "../style";

export const pop: Style = {
  tempo: [90, 130],
  swing: 0,
  kit: { kick: "punch", snare: "snap", hat: "bright" },
  drums: [
    {
      kick: "X.....x.X.......X.....x.X...x...",
      snare: "....X.......X.......X.......X...",
      clap: "....x.......x.......x.......x...",
      hat: "x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.",
    },
    {
      kick: "X...X...X...X...X...X...X...X...",
      clap: "....X.......X.......X.......X...",
      hat: "o.x.o.x.o.x.o.x.o.x.o.x.o.x.o.xx",
      shaker: "o-o-o-o-o-o-o-o-o-o-o-o-o-o-o-o-",
    },
  ],
  rolls: 0,
  bass: { sound: "saw", patterns: ["R=R=R=R=R=R=R=R=R=R=R=R=R=R=F=O=", "R==R==R=R==R==R=R==R==R=R==F==O="] },
  chords: { patch: "piano", notes: 4, rhythms: ["C=======C=======", "C==C==C=C==C==C="] },
  melody: {
    patches: ["pluck", "softLead", "bell"],
    center: 76,
    rhythms: ["x...x.x...x.x...x...x.x...x.....", "x..x..x.x.......x..x..x.x...x..."],
    echo: 0.3,
  },
  room: 0.3,
  pump: 0.45,
  wobble: 0,
  dust: 0,
};
