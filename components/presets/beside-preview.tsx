import type { ReactNode } from "react";

/** What is edited, and beside it (on narrow screens below) what comes of it, which stays in sight. */
export function BesidePreview({ preview, children }: { preview: ReactNode; children: ReactNode }) {
  return (
    <div className="grid items-start gap-x-14 gap-y-10 xl:grid-cols-[minmax(0,1fr)_minmax(0,36rem)]">
      <div className="min-w-0">{children}</div>
      <div className="min-w-0 xl:sticky xl:top-24">{preview}</div>
    </div>
  );
}
