import type { Style } from "../style";

export const lofi: Style = {
  tempo: [65, 95],
  swing: 0.28,
  kit: { kick: "dusty", snare: "soft", hat: "dusty" },
  drums: [
    {
      kick: "x.....x...x.....x.x.......x.....",
      snare: "....x.......x.......x.......x..-",
      hat: "o.o.o.o.o.o.o.o.o.o.o.o.o.o.o.o.",
    },
    {
      kick: "x..x......x.....x..x...x........",
      rim: "....x.......x.......x.......x...",
      hat: "o...o.-.o...o.-.o...o.-.o.-.o.-.",
    },
  ],
  rolls: 0,
  bass: {
    sound: "round",
    patterns: ["R=====....R=....R=====....F=....", "R===......R===..F===......R=O=.."],
  },
  chords: {
    patch: "electricPiano",
    notes: 5,
    rhythms: ["C===============", "C=======..C=====", "C=====C========="],
  },
  melody: {
    patches: ["vibes", "pluck", "flute"],
    center: 74,
    rhythms: ["....x...x.x.........x...x.......", "x.....x.x.......x.....x...x....."],
    echo: 0.3,
  },
  room: 0.3,
  pump: 0.3,
  wobble: 0.7,
  dust: 1,
};
