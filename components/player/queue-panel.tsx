"use client";

import { Switch } from "@/components/ui/choice";
import { cx } from "@/components/ui/cx";
import { Duration } from "@/components/ui/duration";
import { usePlayer, usePlayerState } from "./player-provider";
import { upcoming } from "./queue";
import { shortcutWords } from "./shortcuts";

const SHOWN = 30;

/** What plays next, and the keys that steer the player. */
export function QueuePanel() {
  const player = usePlayer();
  const { queue, shortcuts } = usePlayerState();
  const next = upcoming(queue).slice(0, SHOWN);
  return (
    <>
      <h2 className="display-4">Up next</h2>
      {next.length === 0 ? (
        <p className="mt-2 text-sm text-muted">Nothing more. Play a beat from a list and the list follows.</p>
      ) : (
        <ol className="mt-3 -mx-2">
          {next.map((track) => (
            <li key={track.id}>
              <button
                type="button"
                onClick={() => player.jump(track.id)}
                className="flex w-full items-center gap-3 rounded-sm px-2 py-1.5 text-left hover:bg-raised"
              >
                {/* biome-ignore lint/performance/noImgElement: image optimization is off */}
                <img src={track.coverUrl} alt="" className="size-9 shrink-0 object-cover" />
                <span className="min-w-0 grow">
                  <span className="block truncate text-sm font-medium">{track.title}</span>
                  <span className="block truncate text-sm text-muted">{track.producer}</span>
                </span>
                <span className="text-sm text-muted">
                  <Duration ms={track.durationMs} />
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
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
    </>
  );
}
