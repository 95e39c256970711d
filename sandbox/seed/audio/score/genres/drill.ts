import type { Style } from "../style";

export const drill: Style = {
  tempo: [120, 160],
  swing: 0,
  kit: { kick: "deep", snare: "crack", hat: "tight" },
  drums: [
    {
      kick: "X.....x..x......X.........x..x..",
      snare: "........X.....................X.",
      rim: "......-.........................",
      clap: "........x.................x.....",
      hat: "x..x..x.x..x..x.x..x..x.x..x..x.",
    },
    {
      kick: "X..x......x.....X.....x......x..",
      snare: "........X...................X...",
      hat: "x..x..x..x..x.x.x..x..x..x..x.x.",
      shaker: "..-...-...-...-...-...-...-...-.",
    },
  ],
  rolls: 0.16,
  bass: { sound: "808", patterns: ["R=====R==G======R=====....R==G==", "R==R======G=====F=====R======G=="] },
  chords: { patch: "strings", notes: 3, rhythms: ["C===============", "C=====C===C====="] },
  melody: {
    patches: ["piano", "bell", "pluck"],
    center: 74,
    rhythms: ["x..x..x.x..x..x.x..x..x.....x...", "x..x..x...x..x..x..x..x...x..x.."],
    echo: 0.25,
  },
  room: 0.4,
  pump: 0.2,
  wobble: 0,
  dust: 0,
};
