"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/**
 * Has the server look again every so often while somebody looks at the page, and as soon as they come back to it. What
 * is open stays open. A hidden page asks nothing.
 */
export function RefreshWhileOpen({ everySeconds }: { everySeconds: number }) {
  const router = useRouter();
  useEffect(() => {
    const refresh = () => {
      if (document.visibilityState === "visible") router.refresh();
    };
    const timer = setInterval(refresh, everySeconds * 1000);
    document.addEventListener("visibilitychange", refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", refresh);
    };
  }, [router, everySeconds]);
  return null;
}
