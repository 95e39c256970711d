"use client";

import { X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { toast } from "sonner";
import type { KeptLine } from "@/components/listening/kept-line";
import { UnavailableRow } from "@/components/listening/unavailable-row";
import { QueueScope } from "@/components/player/player-provider";
import { playable } from "@/components/tracks/track-grid";
import { TrackRow } from "@/components/tracks/track-row";
import { IconButton } from "@/components/ui/icon-button";
import { SortableList } from "@/components/ui/sortable-list";
import type { Wrong } from "./playlist-desk";

type Answer = { version: number } | Wrong;
type PlaylistOrderProps = {
  lines: KeptLine[];
  /** Of this order; each change makes a new one. */
  version: number;
  /** Puts the tracks in this order. */
  order: (version: number, ids: string[]) => Promise<Answer>;
  /** Takes one out. */
  remove: (id: string) => Promise<Answer>;
};

/** A playlist as its owner has it: put in order by hand, tracks taken out. */
export function PlaylistOrder({ lines, version, order, remove }: PlaylistOrderProps) {
  const [shown, setShown] = useState(lines);
  const [waiting, setWaiting] = useState(0);
  const latest = useRef(version);
  const last = useRef(Promise.resolve());
  const router = useRouter();
  useEffect(() => {
    setShown(lines);
    latest.current = version;
  }, [lines, version]);

  /** Shows it at once. Changes are sent one after the other, each made of the version that the one before left. */
  function change(next: KeptLine[], act: () => Promise<Answer>) {
    setShown(next);
    setWaiting((count) => count + 1);
    last.current = last.current.then(async () => {
      const answer = await act().catch(() => ({ wrong: "That did not get through. Try again." }));
      if ("wrong" in answer) {
        toast.error(answer.wrong);
        setShown(lines);
      } else latest.current = answer.version;
      setWaiting((count) => count - 1);
    });
  }
  const settled = useRef(true);
  useEffect(() => {
    // The page is read anew once all is sent: in between it would show what was.
    if (waiting === 0 && !settled.current) router.refresh();
    settled.current = waiting === 0;
  }, [waiting, router]);

  return (
    <QueueScope tracks={playable(shown.flatMap(({ track }) => track ?? []))}>
      <div aria-busy={waiting > 0 || undefined} className="border-t border-line">
        <SortableList
          label="Beats in their order"
          items={shown}
          idOf={({ id }) => id}
          nameOf={({ title }) => title ?? "a beat that is gone"}
          onOrder={(next) =>
            change(next, () =>
              order(
                latest.current,
                next.map(({ id }) => id),
              ),
            )
          }
        >
          {({ id, title, track }) => {
            const out = (
              <IconButton
                icon={X}
                size="sm"
                label={`Remove ${title ?? "the beat that is gone"} from the playlist`}
                onClick={() =>
                  change(
                    shown.filter((line) => line.id !== id),
                    () => remove(id),
                  )
                }
              />
            );
            return track ? <TrackRow track={track} end={out} /> : <UnavailableRow title={title} end={out} />;
          }}
        </SortableList>
      </div>
    </QueueScope>
  );
}
