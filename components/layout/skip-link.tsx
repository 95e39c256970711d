/** The first stop of the Tab key: past the header to the content. */
export function SkipLink() {
  return (
    <a
      href="#content"
      className="fixed top-3 left-3 z-60 -translate-y-20 rounded-md bg-ink px-4 py-2.5 font-semibold text-ground focus:translate-y-0"
    >
      Skip to the content
    </a>
  );
}
