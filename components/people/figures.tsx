import Link from "next/link";

export type Figure = { count: number; one: string; many: string; href?: string };

/** How many of this and that, in one line: "12 followers · 3 beats". */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-[0.9375rem] text-muted">
      {figures.map(({ count, one, many, href }) => {
        const words = (
          <>
            <strong className="figures font-semibold text-ink">{count.toLocaleString("en")}</strong>{" "}
            {count === 1 ? one : many}
          </>
        );
        return (
          <li key={many}>
            {href ? (
              <Link href={href} className="underline-offset-4 hover:text-ink hover:underline">
                {words}
              </Link>
            ) : (
              words
            )}
          </li>
        );
      })}
    </ul>
  );
}
