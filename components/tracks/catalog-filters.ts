/** The filters of the catalog by their names in the address. Values are the address's own text. */
export const FILTER_NAMES = [
  "q",
  "genre",
  "mood",
  "bpm_min",
  "bpm_max",
  "key",
  "scale",
  "price_min",
  "price_max",
  "currency",
  "purchasable",
  "sort",
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];
export type CatalogFilters = Partial<Record<FilterName, string>>;

/** What can be chosen; the page reads genres and moods from the catalog. */
export interface FilterChoices {
  genres: string[];
  moods: string[];
}

/** Written with sharps, as tracks are stored; each with its enharmonic name for the reader. */
export const KEYS: { value: string; label: string }[] = [
  { value: "C", label: "C" },
  { value: "C#", label: "C♯ / D♭" },
  { value: "D", label: "D" },
  { value: "D#", label: "D♯ / E♭" },
  { value: "E", label: "E" },
  { value: "F", label: "F" },
  { value: "F#", label: "F♯ / G♭" },
  { value: "G", label: "G" },
  { value: "G#", label: "G♯ / A♭" },
  { value: "A", label: "A" },
  { value: "A#", label: "A♯ / B♭" },
  { value: "B", label: "B" },
];

export const SORTS: { value: string; label: string }[] = [
  { value: "relevance", label: "Best match" },
  { value: "newest", label: "Newest first" },
  { value: "popular", label: "Most played" },
  { value: "price_asc", label: "Price, low to high" },
  { value: "price_desc", label: "Price, high to low" },
  { value: "bpm_asc", label: "Tempo, slow to fast" },
  { value: "bpm_desc", label: "Tempo, fast to slow" },
];

/** Whole beats a minute that a track may have. */
export const BPM_LOWEST = 60;
export const BPM_HIGHEST = 200;

/** Choosing one of these changes nothing, so that it is kept out of the address. */
const without = (searching: boolean): CatalogFilters => ({
  sort: defaultSort(searching),
  bpm_min: String(BPM_LOWEST),
  bpm_max: String(BPM_HIGHEST),
});

/** The order when none is chosen: what is searched for comes best match first. */
export const defaultSort = (searching: boolean): string => (searching ? "relevance" : "newest");

/** The filters in a page's search parameters (or a form's entries); unknown names and empty values are dropped. */
export function readFilters(from: Record<string, unknown>): CatalogFilters {
  const searching = typeof from.q === "string" && from.q.trim() !== "";
  const found = FILTER_NAMES.flatMap((name) => {
    const value = Array.isArray(from[name]) ? from[name][0] : from[name];
    const text = typeof value === "string" ? value.trim() : "";
    const idle = text === without(searching)[name] || (text === "relevance" && !searching);
    return text === "" || idle ? [] : [[name, text] as const];
  });
  return Object.fromEntries(found);
}

/** The catalog's address with these filters, always in the same order. */
export function catalogHref(filters: CatalogFilters, path = "/tracks"): string {
  const known = readFilters(filters);
  const query = new URLSearchParams(
    FILTER_NAMES.flatMap((name) => (known[name] ? [[name, known[name]]] : [])),
  );
  return query.size > 0 ? `${path}?${query}` : path;
}

export interface ActiveFilter {
  /** What the chip says. */
  label: string;
  /** The names it stands for: a range is one chip of two names. */
  names: FilterName[];
}

function range(label: string, unit: string, from: string | undefined, to: string | undefined) {
  if (from && to) return `${label} ${from}–${to}${unit}`;
  return from ? `${label} from ${from}${unit}` : `${label} to ${to}${unit}`;
}

/** What narrows the catalog now, for the chips; the order of sorting is not a filter. */
export function activeFilters(filters: CatalogFilters): ActiveFilter[] {
  const { q, genre, mood, bpm_min, bpm_max, key, scale, price_min, price_max, currency, purchasable } =
    filters;
  const keyLabel = KEYS.find((one) => one.value === key)?.label ?? key;
  return [
    ...(q ? [{ label: `“${q}”`, names: ["q" as const] }] : []),
    ...(genre ? [{ label: genre, names: ["genre" as const] }] : []),
    ...(mood ? [{ label: mood, names: ["mood" as const] }] : []),
    ...(bpm_min || bpm_max
      ? [{ label: range("Tempo", " BPM", bpm_min, bpm_max), names: ["bpm_min" as const, "bpm_max" as const] }]
      : []),
    ...(keyLabel ? [{ label: keyLabel, names: ["key" as const] }] : []),
    ...(scale ? [{ label: scale, names: ["scale" as const] }] : []),
    ...(price_min || price_max
      ? [
          {
            label: range("Price", "", price_min, price_max),
            names: ["price_min" as const, "price_max" as const],
          },
        ]
      : []),
    ...(currency ? [{ label: currency, names: ["currency" as const] }] : []),
    ...(purchasable ? [{ label: "For sale", names: ["purchasable" as const] }] : []),
  ];
}
