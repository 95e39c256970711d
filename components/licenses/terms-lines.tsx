import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

/** One heading of a license's terms. */
export function TermsGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="border-t border-line pt-4">
      <h3 className="display-4 mb-3">{title}</h3>
      {children}
    </div>
  );
}

/** What stands under it, each line with its sign. */
export function TermsLines({ icon: Icon, tone, lines }: { icon: LucideIcon; tone: string; lines: string[] }) {
  return (
    <ul className="grid gap-2 text-[0.9375rem]">
      {lines.map((line) => (
        <li key={line} className="flex gap-2.5">
          <Icon aria-hidden className={cx("mt-1 size-4 shrink-0", tone)} strokeWidth={2.5} />
          {line}
        </li>
      ))}
    </ul>
  );
}
