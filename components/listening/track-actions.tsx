"use client";

import { Ellipsis, Heart, HeartOff, ListEnd, ListPlus, ListStart } from "lucide-react";
import { toast } from "sonner";
import { usePlayer } from "@/components/player/player-provider";
import type { PlayerTrack } from "@/components/player/player-track";
import { DropdownMenu } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { useListening } from "./listening-provider";
import { useLike } from "./use-like";

/** What one does with a track besides playing it: queue it, keep it, like it. */
export function TrackActions({
  track,
  size = "sm",
  className,
}: {
  track: PlayerTrack;
  size?: "sm" | "md";
  className?: string;
}) {
  const player = usePlayer();
  const { addToPlaylist } = useListening();
  const { liked, toggle } = useLike({ of: "track", id: track.id });
  const queue = (put: (track: PlayerTrack) => void, words: string) => () => {
    put(track);
    toast.success(words);
  };
  return (
    <DropdownMenu
      trigger={
        <IconButton icon={Ellipsis} label={`More for ${track.title}`} size={size} className={className} />
      }
      entries={[
        {
          kind: "action",
          label: "Play next",
          icon: ListStart,
          onSelect: queue(player.playNext, `${track.title} plays next.`),
        },
        {
          kind: "action",
          label: "Add to queue",
          icon: ListEnd,
          onSelect: queue(player.addLast, `${track.title} is in the queue.`),
        },
        { kind: "rule" },
        {
          kind: "action",
          label: "Add to playlist",
          icon: ListPlus,
          onSelect: () => addToPlaylist(track),
        },
        {
          kind: "action",
          label: liked ? "Like no longer" : "Like",
          icon: liked ? HeartOff : Heart,
          onSelect: toggle,
        },
      ]}
    />
  );
}
