import type { Style } from "../style";

export const afrobeats: Style = {
  tempo: [92, 124],
  swing: 0.1,
  kit: { kick: "punch", snare: "soft", hat: "bright" },
  drums: [
    {
      kick: "X.....x.x.......X.....x.x....x..",
      rim: "...X..X...X.X......X..X...X.X...",
      shaker: "x-ox-ox-x-ox-ox-x-ox-ox-x-ox-ox-",
      conga: "....o..x....o.xx....o..x..o.o.x.",
    },
    {
      kick: "X...x...X...x...X...x...X...x...",
      snare: "......x.....x.........x.....x...",
      rim: "...x......x........x......x.....",
      shaker: "xo-oxo-oxo-oxo-oxo-oxo-oxo-oxo-o",
      conga: "..o..x....o..x....o..x....o.x.x.",
    },
  ],
  rolls: 0,
  bass: { sound: "log", patterns: ["R==...R=R=....F=R==...O=R=..F=..", "...R==R=....R=F=...R==R=....O=F="] },
  chords: { patch: "electricPiano", notes: 4, rhythms: ["C==C==....C==...", "..C=..C=C=..C=.."] },
  melody: {
    patches: ["marimba", "pluck", "flute"],
    center: 76,
    rhythms: ["x.xx..x.x..x....x.xx..x...x.....", "..x.x.xx..x.x.....x.x.x..x......"],
    echo: 0.25,
  },
  room: 0.3,
  pump: 0.3,
  wobble: 0,
  dust: 0,
};
