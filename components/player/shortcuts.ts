import type { Player } from "./player";

const SKIP_SECONDS = 10;

/** The keys, as shown to the visitor. */
export const shortcutWords: { keys: string; does: string }[] = [
  { keys: "Space", does: "Play or pause" },
  { keys: "J / L", does: "Back or on 10 seconds" },
  { keys: "N / P", does: "Next or previous track" },
  { keys: "S / R", does: "Shuffle, repeat" },
  { keys: "M", does: "Mute" },
];

/**
 * Whether the key belongs to what has the focus: a text box, a button, an open dialog. A link is no such thing: it
 * answers to Enter alone, and keeps the focus after one has gone where it leads.
 */
function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest(
      "input, textarea, select, button, summary, [role=slider], [role=tab], [role=menu], [role=dialog], [role=alertdialog]",
    ) !== null
  );
}

/** Steers the player by single keys. They can be switched off (WCAG 2.1.4). Returns what ends it. */
export function bindShortcuts(player: Player): () => void {
  const acts: Record<string, () => void> = {
    " ": () => player.toggle(),
    j: () => player.seek(player.position() - SKIP_SECONDS),
    l: () => player.seek(player.position() + SKIP_SECONDS),
    n: () => player.next(),
    p: () => player.previous(),
    s: () => player.toggleShuffle(),
    r: () => player.cycleRepeat(),
    m: () => player.toggleMute(),
  };
  const onKey = (event: KeyboardEvent) => {
    const act = acts[event.key.toLowerCase()];
    if (!act || !player.state.track || !player.state.shortcuts) return;
    if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target)) return;
    event.preventDefault();
    act();
  };
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}
