import type { Style } from "../style";

export const boombap: Style = {
  tempo: [80, 110],
  swing: 0.3,
  kit: { kick: "dusty", snare: "dusty", hat: "dusty" },
  drums: [
    {
      kick: "X......x..x.....X.x.......x.....",
      snare: "....X.......X..-....X..-....X...",
      hat: "x.o.x.o.x.o.x.o.x.o.x.o.x.o.x.oo",
    },
    {
      kick: "X.x.......x.....X......x..x..x..",
      snare: "....X..-....X.......X..-.-..X...",
      hat: "x.x.x.x.x.x.x.x.x.x.x.x.x.x.x...",
      openHat: "..............................x.",
    },
  ],
  rolls: 0,
  bass: {
    sound: "round",
    patterns: ["R==....R..R==...R=R=....F.O=....", "R===..R...F=....R===......R=F.O."],
  },
  chords: { patch: "electricPiano", notes: 4, rhythms: ["C=====....C==...", "C==...C==......."] },
  melody: {
    patches: ["vibes", "flute"],
    center: 72,
    rhythms: ["....x.x...x.....x..x..x.........", "..x...x.x.......x.x...x...x....."],
    echo: 0.15,
  },
  room: 0.2,
  pump: 0.2,
  wobble: 0.25,
  dust: 0.5,
};
