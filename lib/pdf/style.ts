import { StyleSheet } from "@react-pdf/renderer";
import { MONO, SANS, SERIF } from "./fonts";

export const INK = "#17150f";
export const MUTED = "#6a655c";
export const RULE = "#d9d4ca";
/** The store's accent. */
export const ACCENT = "#ff6a1f";

/** Lengths in points; an A4 page is 595 by 842. */
export const style = StyleSheet.create({
  page: {
    paddingTop: 48,
    paddingBottom: 64,
    paddingHorizontal: 56,
    fontFamily: SANS,
    fontSize: 9,
    color: INK,
  },
  // On each text, beside its font size: with page numbers on the page, react-pdf applies an inherited one twice.
  words: { fontSize: 9, lineHeight: 1.45 },
  running: { flexDirection: "row", justifyContent: "space-between", marginBottom: 30 },
  wordmark: { fontWeight: 600, fontSize: 12, letterSpacing: -0.2 },
  accent: { width: 28, height: 3, backgroundColor: ACCENT, marginBottom: 14 },
  caps: { fontSize: 6.5, lineHeight: 1.6, letterSpacing: 1.1, color: MUTED, textTransform: "uppercase" },
  number: { fontFamily: MONO, fontSize: 9 },
  title: { fontFamily: SERIF, fontSize: 27, lineHeight: 1.15, marginBottom: 14, letterSpacing: -0.3 },
  grant: { fontFamily: SERIF, fontSize: 12.5, lineHeight: 1.5 },
  strong: { fontWeight: 600 },
  section: { marginTop: 20 },
  heading: {
    flexDirection: "row",
    borderTopWidth: 1,
    borderTopColor: INK,
    paddingTop: 6,
    marginBottom: 8,
  },
  headingText: { fontWeight: 600, fontSize: 10 },
  columns: { flexDirection: "row", gap: 24 },
  column: { flex: 1 },
  name: { fontFamily: SERIF, fontWeight: 600, fontSize: 13, lineHeight: 1.3 },
  muted: { color: MUTED },
  note: { color: MUTED, marginTop: 7 },
  qr: { width: 104, alignItems: "center" },
  fact: { flexDirection: "row", paddingVertical: 2.6, borderBottomWidth: 0.5, borderBottomColor: RULE },
  factLabel: { width: "50%", maxWidth: 128, paddingRight: 8 },
  factWords: { flex: 1 },
  hash: { fontFamily: MONO, fontSize: 6.6, color: MUTED, lineHeight: 1.4 },
  // Its line is as high as that of its label.
  factHash: { fontFamily: MONO, fontSize: 6.6, color: MUTED, lineHeight: 1.98 },
  file: { paddingVertical: 4, borderBottomWidth: 0.5, borderBottomColor: RULE },
  fileLine: { flexDirection: "row", justifyContent: "space-between" },
  footer: {
    position: "absolute",
    left: 56,
    right: 56,
    bottom: 30,
    flexDirection: "row",
    justifyContent: "space-between",
    borderTopWidth: 0.5,
    borderTopColor: RULE,
    paddingTop: 6,
    fontSize: 7,
    color: MUTED,
  },
});
