/** What an account may do, by the names of the rows in `capabilities`. Which plan carries which is said there. */
export const CAPABILITIES = [
  "stream",
  "like",
  "make_playlists",
  "follow",
  "comment",
  "keep_history",
  "request_beats",
  "apply_as_producer",
  "buy_exclusive",
  "download",
  "upload",
  "have_producer_profile",
  "use_backstage",
  "see_finances",
] as const;
export type Capability = (typeof CAPABILITIES)[number];

/** What approved producers have besides, whatever their plan. */
export const PRODUCERS_OWN: ReadonlySet<Capability> = new Set<Capability>([
  "upload",
  "have_producer_profile",
  "use_backstage",
  "see_finances",
]);
