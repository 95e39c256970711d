/** The name set as a record label would: a disc for the first counter, the rest narrow and heavy. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2 font-display text-[1.5rem] leading-none font-extrabold tracking-[-0.04em] [font-stretch:78%]">
      <svg aria-hidden viewBox="0 0 32 32" className="size-7">
        <circle cx="16" cy="16" r="16" className="fill-accent" />
        <path
          d="M16 3.5a12.5 12.5 0 0 1 12.5 12.5M16 8a8 8 0 0 1 8 8"
          className="stroke-on-accent"
          fill="none"
          strokeWidth="1.6"
        />
        <circle cx="16" cy="16" r="3.6" className="fill-on-accent" />
      </svg>
      BeatPass
    </span>
  );
}
