"use client";

import { Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";
import { cx } from "@/components/ui/cx";

/** Switches between dark and light. Both icons are in the page; the theme's class decides which one shows. */
export function ThemeToggle({ className }: { className?: string }) {
  const { resolvedTheme, setTheme } = useTheme();
  return (
    <button
      type="button"
      onClick={() => setTheme(resolvedTheme === "light" ? "dark" : "light")}
      aria-label="Switch between dark and light"
      title="Switch between dark and light"
      className={cx(
        "inline-grid size-11 shrink-0 place-items-center rounded-md text-muted transition-colors hover:bg-raised hover:text-ink",
        className,
      )}
    >
      <Sun aria-hidden className="size-5 light:hidden" />
      <Moon aria-hidden className="hidden size-5 light:block" />
    </button>
  );
}
