import type { Style } from "../style";

export const trap: Style = {
  tempo: [100, 180],
  swing: 0,
  kit: { kick: "deep", snare: "crack", hat: "tight" },
  drums: [
    {
      kick: "X.....x.........X..x............",
      snare: "........X...............X.......",
      clap: "........x...............x.......",
      hat: "x.o.x.o.x.o.x.o.x.o.x.o.x.o.x.o.",
      openHat: "..............................x.",
    },
    {
      kick: "X.........x.....X...x.....x.....",
      snare: "........X...............X.....-.",
      clap: "........x...............x.......",
      hat: "x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.",
      rim: "......o...........o.........o...",
    },
  ],
  rolls: 0.22,
  bass: { sound: "808", patterns: ["R=====R===......R==R======G=....", "R=========R===..R===R=====O===.."] },
  chords: { patch: "darkPad", notes: 3, rhythms: ["C==============="] },
  melody: {
    patches: ["bell", "flute", "pluck"],
    center: 76,
    rhythms: ["x..x..x...x..x..x..x..x...x.x...", "x...x..x..x.....x...x..x..x..x.."],
    echo: 0.35,
  },
  room: 0.35,
  pump: 0.25,
  wobble: 0,
  dust: 0,
};
