"use client";

import { useEffect } from "react";

const QUESTION = "Leave this page? What you changed is not saved.";

/** Asks before a link, a reload or a closed tab throws away what is not saved. */
export function useUnsavedGuard(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    // Captured, so that it comes before the router, which would already be on its way.
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      const stays = link?.getAttribute("href")?.startsWith("#") || link?.getAttribute("target") === "_blank";
      if (!link || stays || event.metaKey || event.ctrlKey || event.shiftKey) return;
      if (window.confirm(QUESTION)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, { capture: true });
    };
  }, [unsaved]);
}
