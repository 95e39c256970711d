/** How far something is, 0 to 100; null while nobody knows. */
export function Progress({ label, value }: { label: string; value: number | null }) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value ?? undefined}
      className="h-1.5 overflow-hidden rounded-full bg-line"
    >
      {value === null ? (
        <div className="h-full w-full origin-left animate-sweep bg-accent" />
      ) : (
        <div
          className="h-full origin-left bg-accent transition-transform"
          style={{ transform: `scaleX(${Math.min(100, Math.max(0, value)) / 100})` }}
        />
      )}
    </div>
  );
}
