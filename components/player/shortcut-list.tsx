"use client";

import { Switch } from "@/components/ui/choice";
import { cx } from "@/components/ui/cx";
import { usePlayer, usePlayerState } from "./player-provider";
import { shortcutWords } from "./shortcuts";

/** The keys that steer the player, and the switch that turns them off. */
export function ShortcutList() {
  const player = usePlayer();
  const { shortcuts } = usePlayerState();
  return (
    <div className="mt-5 border-t border-line pt-4 max-sm:hidden">
      <Switch
        label="Keyboard shortcuts"
        checked={shortcuts}
        onChange={(event) => player.setShortcuts(event.target.checked)}
      />
      <dl className={cx("mt-3 grid gap-1 text-sm", !shortcuts && "line-through")}>
        {shortcutWords.map((shortcut) => (
          <div key={shortcut.keys} className="flex justify-between gap-4">
            <dt className="text-muted">{shortcut.does}</dt>
            <dd className="figures">{shortcut.keys}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
