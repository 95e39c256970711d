import { CircleSlash } from "lucide-react";
import type { ReactNode } from "react";

/** Stands where a track stood that can no longer be heard. */
export function UnavailableRow({ title, end }: { title: string | null; end?: ReactNode }) {
  return (
    <div className="flex items-center gap-3 border-b border-line py-3 text-muted sm:gap-5">
      <span className="grid size-9 shrink-0 place-items-center">
        <CircleSlash aria-hidden className="size-4" />
      </span>
      <span aria-hidden className="size-14 shrink-0 border border-dashed border-line-control" />
      <div className="min-w-0 grow">
        <p className="truncate font-semibold">{title ?? "A beat that is gone"}</p>
        <p className="truncate text-[0.9375rem]">
          {title ? "Sold: no longer to be heard" : "Its producer took it back"}
        </p>
      </div>
      {end && <div className="shrink-0 text-right text-[0.9375rem]">{end}</div>}
    </div>
  );
}
