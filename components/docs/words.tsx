/** A sentence of a contract: what stands in backticks is set as code. */
export function Words({ text }: { text: string }) {
  const parts = text.split("`").map((part, position) => ({ part, code: position % 2 === 1, position }));
  return parts.map(({ part, code, position }) =>
    code ? (
      <code key={position} className="figures text-[0.9em] text-ink">
        {part}
      </code>
    ) : (
      part
    ),
  );
}
