import { createRequire } from "node:module";
import { Font } from "@react-pdf/renderer";

const require = createRequire(import.meta.url);

// From @expo-google-fonts: TTF files (react-pdf reads no woff2) with every script a typeface has in one file.
const FACES = {
  "ibm-plex-sans": "IBMPlexSans",
  "ibm-plex-serif": "IBMPlexSerif",
  "source-code-pro": "SourceCodePro",
};
const WEIGHTS = { 400: "400Regular", 600: "600SemiBold" };

for (const [folder, file] of Object.entries(FACES)) {
  const fonts = Object.entries(WEIGHTS).map(([weight, name]) => ({
    src: require.resolve(`@expo-google-fonts/${folder}/${name}/${file}_${name}.ttf`),
    fontWeight: Number(weight),
  }));
  Font.register({ family: folder, fonts });
}

/** Stacks for `fontFamily`: Latin, Cyrillic, Greek and Vietnamese. The serif has no Greek and borrows the sans's. */
export const SANS = ["ibm-plex-sans"];
export const SERIF = ["ibm-plex-serif", "ibm-plex-sans"];
export const MONO = ["source-code-pro"];

// Words are never hyphenated: a name or a title is set as its owner writes it. Only what would leave its column is cut.
const LONGEST_WORD = 20;
const LONGEST_ADDRESS = 44;
Font.registerHyphenationCallback((word) => {
  const longest = word.includes("@") ? LONGEST_ADDRESS : LONGEST_WORD;
  return word.match(new RegExp(`.{1,${longest}}`, "gsu")) ?? [word];
});
