"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";

/** Whether a click on a link leads to another page of this site, in this window. */
function leavesPage(event: MouseEvent): boolean {
  if (event.defaultPrevented || event.button !== 0) return false;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link?.href || link.target || link.hasAttribute("download")) return false;
  const to = new URL(link.href);
  if (to.origin !== location.origin || to.pathname.startsWith("/api/")) return false;
  return to.pathname !== location.pathname || to.search !== location.search;
}

/** A thin bar at the top from the click until the next page is there, so that no click goes unanswered. */
export function NavigationProgress() {
  const path = usePathname();
  const query = useSearchParams();
  const [leaving, setLeaving] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of address is what ends the wait
  useEffect(() => setLeaving(false), [path, query]);

  useEffect(() => {
    // Captured, because next/link prevents the default before the click bubbles here.
    const start = (event: MouseEvent) => leavesPage(event) && setLeaving(true);
    document.addEventListener("click", start, true);
    return () => document.removeEventListener("click", start, true);
  }, []);

  if (!leaving) return null;
  return (
    <div aria-hidden className="fixed inset-x-0 top-0 z-60 h-0.5 print:hidden">
      <div className="h-full origin-left animate-sweep bg-accent" />
    </div>
  );
}
