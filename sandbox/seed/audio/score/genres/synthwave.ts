import type { Style } from "../style";

export const synthwave: Style = {
  tempo: [80, 124],
  swing: 0,
  kit: { kick: "punch", snare: "gated", hat: "bright" },
  drums: [
    {
      kick: "X.......X.......X.......X.....x.",
      snare: "....X.......X.......X.......X...",
      hat: "x.o.x.o.x.o.x.o.x.o.x.o.x.o.x.o.",
    },
    {
      kick: "X...X...X...X...X...X...X...X...",
      snare: "....X.......X.......X.......X.oo",
      openHat: "..x...x...x...x...x...x...x...x.",
    },
  ],
  rolls: 0,
  bass: { sound: "saw", patterns: ["R.R.R.R.R.R.R.R.R.R.R.R.R.R.O.R.", "R.RRR.RRR.RRO.RRR.RRR.RRR.RRO.FR"] },
  chords: { patch: "brightPad", notes: 3, rhythms: ["C==============="] },
  melody: {
    patches: ["lead", "pluck"],
    center: 74,
    rhythms: ["x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.", "x.....x...x.....x.....x.x......."],
    echo: 0.45,
  },
  room: 0.5,
  pump: 0.55,
  wobble: 0,
  dust: 0,
};
