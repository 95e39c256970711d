import type { Genre, Key, Mood, Scale } from "@/lib/tracks/vocabulary";

export type SeedTrack = {
  producer: string;
  title: string;
  genre: Genre;
  mood: Mood;
  bpm: number;
  key: Key;
  scale: Scale;
  tags: string[];
  /** Minor units of the exclusive rights; null for tracks that are licensed to many. */
  price: number | null;
  currency: "USD" | "EUR" | "GBP" | "CAD";
  description: string;
};

type Line = [
  title: string,
  genre: Genre,
  mood: Mood,
  bpm: number,
  key: `${Key} ${Scale}`,
  tags: string,
  price: number | null,
  description: string,
];

const by = (producer: string, currency: SeedTrack["currency"], lines: Line[]): SeedTrack[] =>
  lines.map(([title, genre, mood, bpm, tonality, tags, price, description]) => {
    const [key, scale] = tonality.split(" ") as [Key, Scale];
    return {
      producer,
      title,
      genre,
      mood,
      bpm,
      key,
      scale,
      tags: tags.split(" "),
      price,
      currency,
      description,
    };
  });

/** The catalog of a fresh sandbox. The first twelve are also the short one that tests run on. */
// biome-ignore format: a track a line, to be compared like a price list.
export const TRACKS: SeedTrack[] = [
  ...by("mara-voss", "EUR", [
    ["Midnight Ferris", "Trap", "Dark", 142, "F# minor", "808 night cinematic", 29900, "A slow wheel over an empty fairground. The 808 does the talking, the bells only answer."],
    ["Glass Harbor", "Drill", "Confident", 144, "C minor", "sliding strings cold", 34900, "Sliding bass under a string figure that never resolves. Leaves the middle free for a voice."],
  ]),
  ...by("kojo-ade", "GBP", [
    ["Harmattan", "Afrobeats", "Energetic", 104, "G minor", "percussion dance guitar", 24900, "Dry season percussion, a guitar that laughs, and a bassline that refuses to hurry."],
    ["Osu Nights", "Dancehall", "Bouncy", 98, "A minor", "riddim summer club", 19900, "Built for a street party at one in the morning, tested on one."],
  ]),
  ...by("lina-sol", "USD", [
    ["Saguaro", "Lo-fi", "Chill", 78, "D major", "guitar warm desert", 9900, "Bedroom guitar, a kettle, and the first heat of the day."],
  ]),
  ...by("yuki-mori", "CAD", [
    ["Platform Rain", "Lo-fi", "Melancholic", 82, "A# minor", "rhodes tape study", 14900, "Waiting for the last train with wet shoes. Two keys of the Rhodes are broken; you will hear which."],
  ]),
  ...by("tariq-bell", "USD", [
    ["Corner Store Gospel", "Boom Bap", "Soulful", 90, "D# minor", "dusty horns vinyl", 25900, "Horns from a record that was never pressed, drums from one that was pressed too often."],
  ]),
  ...by("odessa-kane", "GBP", [
    ["Say It Plain", "R&B", "Romantic", 72, "C# minor", "slow chords falsetto", 39900, "Four chords and a long look. Plenty of room at the top for a falsetto."],
  ]),
  ...by("night-ferry", "USD", [
    ["Cassette Horizon", "Synthwave", "Dreamy", 100, "E minor", "retro analog drive", 27900, "The coast road at dusk, windows down, a synth line that leans into every curve."],
  ]),
  ...by("halftone", "CAD", [
    ["Room Two", "House", "Hypnotic", 124, "A minor", "club deep groove", 32900, "For the smaller room, after three. One idea, turned slowly in the light."],
  ]),
  ...by("rue-delacroix", "EUR", [
    ["Calanque", "Reggaeton", "Happy", 95, "B minor", "latin summer sea", 22900, "Salt on the skin, dembow in the trunk."],
    ["Vitrine", "Pop", "Energetic", 118, "G major", "bright hook radio", null, "A shop window of a beat: bright, quick, and licensed to as many as like it."],
  ]),
  ...by("mara-voss", "EUR", [
    ["Concrete Lullaby", "Trap", "Melancholic", 136, "D minor", "piano 808 sad", 27900, "A piano learned by ear in a stairwell, and a hi-hat that cannot sleep."],
    ["Signal Lost", "Trap", "Aggressive", 150, "E minor", "distorted hard bass", 44900, "Everything in the red, on purpose. For voices that do not need help."],
    ["Ash Wednesday", "Drill", "Dark", 141, "G# minor", "choir sliding 808", 37900, "A choir that was recorded through a wall."],
    ["Blue Hour Tax", "R&B", "Melancholic", 68, "F minor", "slow guitar night", null, "Late, quiet, open to everyone who can keep a secret."],
  ]),
  ...by("kojo-ade", "GBP", [
    ["Makola Run", "Afrobeats", "Happy", 112, "D major", "highlife brass dance", 26900, "A market at full volume: brass on one side, change being counted on the other."],
    ["Slow Lagoon", "Afrobeats", "Romantic", 96, "F# minor", "smooth guitar slow", 21900, "For two people and no more."],
    ["Kerb Drill", "Drill", "Aggressive", 143, "A minor", "uk grime hard", 31900, "South of the river, left at the lights, no eye contact."],
    ["Brass Tax", "Boom Bap", "Confident", 93, "C minor", "brass swing jazz", 18900, "A horn section with opinions."],
  ]),
  ...by("lina-sol", "USD", [
    ["Monsoon Window", "Pop", "Dreamy", 108, "A major", "soft synth indie", 12900, "The first storm of the summer, watched from indoors."],
  ]),
  ...by("yuki-mori", "CAD", [
    ["Second Floor Café", "Lo-fi", "Happy", 86, "F major", "jazz coffee study", null, "Sunday, second cup. Anyone may put words on it."],
    ["Paper Umbrella", "Lo-fi", "Dreamy", 74, "G# major", "rhodes rain soft", 15900, "Made on the back of another song."],
    ["Snow on Satellite", "Synthwave", "Melancholic", 92, "C# minor", "ambient space slow", 17900, "What a satellite dish hears in January."],
  ]),
  ...by("tariq-bell", "USD", [
    ["Ninety-Four", "Boom Bap", "Confident", 94, "F minor", "classic drums loop", 28900, "Named after its tempo, or the year. Both fit."],
    ["Fried Cassette", "Boom Bap", "Chill", 84, "A# minor", "tape warm soul", 16900, "The cassette was in the car. The car was in Arizona. It was July."],
    ["Good Shoes", "Pop", "Bouncy", 104, "C major", "funk bright claps", 21900, "You will be dancing before you notice the chord change."],
  ]),
  ...by("odessa-kane", "GBP", [
    ["Velvet Argument", "R&B", "Soulful", 80, "D# minor", "bass chords warm", 42900, "Two basslines that disagree and stay together."],
    ["Porcelain", "R&B", "Dreamy", 66, "B major", "airy pads slow", null, "As light as it gets while still having drums."],
    ["House Rules", "House", "Confident", 122, "F minor", "piano vocal club", 29900, "The piano is the host. Be nice to the piano."],
  ]),
  ...by("night-ferry", "USD", [
    ["Neon Tide", "Synthwave", "Energetic", 116, "F# minor", "arp drive neon", 31900, "An arpeggio with somewhere to be."],
    ["Lighthouse Protocol", "Synthwave", "Hypnotic", 88, "D minor", "slow analog dark", 23900, "Every eleven seconds, the same light. You begin to wait for it."],
  ]),
  ...by("halftone", "CAD", [
    ["Warehouse Psalm", "House", "Soulful", 126, "G minor", "organ deep gospel", 36900, "An organ, a kick drum, and a roof that leaks in tempo."],
    ["Offset", "House", "Energetic", 130, "D# minor", "tech sharp club", 25900, "Cut clean, a hair ahead of the beat."],
  ]),
  ...by("rue-delacroix", "EUR", [
    ["Mistral", "Dancehall", "Energetic", 102, "E minor", "riddim wind bright", 20900, "The wind that makes everybody in Marseille a little impolite."],
    ["Quartier Nord", "Trap", "Bouncy", 138, "A# minor", "mélodie 808 street", 33900, "A melody from the fourth floor, an 808 from the ground."],
  ]),
];

/** Beats that somebody bought since: they have left the catalog, and their certificates are in the books. */
// biome-ignore format: as above.
export const SOLD_TRACKS: SeedTrack[] = [
  ...by("mara-voss", "EUR", [
    ["Ringbahn", "Trap", "Hypnotic", 140, "B minor", "train 808 loop", 25900, "Once around the city, doors closing left."],
    ["Nachtbus", "Drill", "Dark", 142, "F minor", "night sliding cold", 31900, "The last bus, and nobody talks."],
    ["Kiosk", "Boom Bap", "Chill", 88, "E minor", "dusty swing warm", 17900, "A beer, a newspaper, a drum break."],
    ["Altbau", "R&B", "Melancholic", 70, "A minor", "piano slow high", 29900, "High ceilings, old piano, new problem."],
  ]),
  ...by("kojo-ade", "GBP", [
    ["Tro-Tro", "Afrobeats", "Bouncy", 108, "C major", "dance brass bright", 23900, "Mind the step, pay the mate."],
    ["Jamestown", "Afrobeats", "Soulful", 100, "D minor", "guitar sea warm", 27900, "The lighthouse and the boats below it."],
    ["Night Bus N29", "Drill", "Confident", 140, "G minor", "uk cold hard", 33900, "Upper deck, back seat."],
  ]),
  ...by("night-ferry", "USD", [
    ["Arcade Closing", "Synthwave", "Melancholic", 96, "C minor", "retro neon slow", 24900, "The last coin, the last life."],
    ["Overpass", "Synthwave", "Energetic", 118, "G minor", "drive arp night", 28900, "Lights above, lights below."],
  ]),
  ...by("tariq-bell", "USD", [
    ["Uncle's Records", "Boom Bap", "Soulful", 91, "F# minor", "vinyl horns warm", 22900, "Nobody was allowed to touch them. Somebody did."],
  ]),
  ...by("odessa-kane", "GBP", [
    ["Second Apology", "R&B", "Romantic", 74, "G# minor", "chords slow bass", 35900, "Better than the first."],
  ]),
  ...by("halftone", "CAD", [
    ["Freight Lift", "House", "Hypnotic", 125, "C# minor", "deep groove dark", 26900, "Up, with heavy doors."],
  ]),
];
