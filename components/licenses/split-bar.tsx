/** Two shares of a whole as one bar, with the figures beside it: the bar alone says nothing to many. */
export function SplitBar({ yours, theirs, theirName }: { yours: number; theirs: number; theirName: string }) {
  return (
    <div>
      <div aria-hidden className="flex h-3 gap-px bg-ground">
        {yours > 0 && <div className="bg-accent" style={{ width: `${yours}%` }} />}
        {theirs > 0 && <div className="grow bg-line-control" />}
      </div>
      <div className="mt-2 flex justify-between gap-4 text-[0.9375rem]">
        <p>
          <span className="figures font-semibold">{yours}%</span> you
        </p>
        <p className="text-right">
          <span className="figures font-semibold">{theirs}%</span> {theirName}
        </p>
      </div>
    </div>
  );
}
