import Link from "next/link";
import type { ReactNode } from "react";

/** Leads on to a thing of the admin's, from within a table or a text. */
export function AdminLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="underline decoration-line-control underline-offset-4 hover:decoration-ink">
      {children}
    </Link>
  );
}
