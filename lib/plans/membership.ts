/** The product whose plans BeatPass itself offers, by the name of its row. */
export const MEMBERSHIP = "membership";
