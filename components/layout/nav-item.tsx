"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cx } from "@/components/ui/cx";

/** A header link that knows whether one is there. */
export function NavItem({ href, label, className }: { href: string; label: string; className?: string }) {
  const path = usePathname();
  const here = path === href || path.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      aria-current={here ? "page" : undefined}
      className={cx(
        "font-medium text-muted transition-colors hover:text-ink aria-[current=page]:text-ink",
        "decoration-accent decoration-2 underline-offset-8 aria-[current=page]:underline",
        className,
      )}
    >
      {label}
    </Link>
  );
}
