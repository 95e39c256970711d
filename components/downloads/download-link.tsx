import { Download } from "lucide-react";
import Link from "next/link";
import { cx } from "@/components/ui/cx";

/** Leads from a beat in a list to its download: that page says who may, and asks for the terms once. */
export function DownloadLink({ id, title, className }: { id: string; title: string; className?: string }) {
  const label = `Download ${title}`;
  return (
    <Link
      href={`/tracks/${id}/download`}
      prefetch={false}
      aria-label={label}
      title={label}
      className={cx(
        "inline-grid size-9 shrink-0 place-items-center rounded-md text-muted transition-colors hover:bg-raised hover:text-ink",
        className,
      )}
    >
      <Download aria-hidden className="size-4" />
    </Link>
  );
}
