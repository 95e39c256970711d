import { Search } from "lucide-react";

/** Searches the catalog; a plain GET form. */
export function SearchBox({ id = "search", value }: { id?: string; value?: string }) {
  return (
    <search>
      <form action="/tracks" method="get" className="relative">
        <label htmlFor={id} className="sr-only">
          Search beats, producers, moods
        </label>
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted"
        />
        <input
          id={id}
          type="search"
          name="q"
          defaultValue={value}
          placeholder="Beats, producers, moods"
          maxLength={100}
          className="h-10 w-full rounded-full border border-line-control bg-sunken pr-4 pl-9 text-base text-ink transition-colors placeholder:text-faint hover:border-muted sm:text-[0.9375rem] light:bg-raised"
        />
      </form>
    </search>
  );
}
