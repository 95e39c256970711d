import type { Style } from "../style";

export const rnb: Style = {
  tempo: [58, 84],
  swing: 0.18,
  kit: { kick: "deep", snare: "snap", hat: "tight" },
  drums: [
    {
      kick: "X......x..x.....X..x......x.....",
      snare: "....X.......X.......X.......X...",
      hat: "xooxxoxoxooxxoxoxooxxoxoxooxxoxx",
      rim: "..........o.....o.........o.....",
    },
    {
      kick: "X.....x...x....xX.....x...x.....",
      clap: "....X.......X.......X.......X...",
      hat: "x.o.x.oox.o.x.o.x.o.x.oox.o.x.oo",
      shaker: "--o---o---o---o---o---o---o---o-",
    },
  ],
  rolls: 0.1,
  bass: { sound: "sub", patterns: ["R======.R.R===..R======.F.R===..", "R=====R===..F=..R=====R=..O=F=.."] },
  chords: {
    patch: "electricPiano",
    notes: 5,
    rhythms: ["C=========C=====", "C=====C=========", "C==============="],
  },
  melody: {
    patches: ["softLead", "vibes", "bell"],
    center: 74,
    rhythms: ["....x.xx..x.........x.x...x.....", "x..x..x...........x.x...x......."],
    echo: 0.3,
  },
  room: 0.4,
  pump: 0.25,
  wobble: 0.15,
  dust: 0,
};
