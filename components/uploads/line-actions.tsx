"use client";

import { Pause, Play, X } from "lucide-react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { stateOf } from "./line-words";
import { uploadQueue } from "./upload-queue";
import type { Line } from "./use-uploads";

type LineActionsProps = {
  line: Line;
  name: string;
  /** Gives the upload up at the server. */
  cancel: (uploadId: string) => Promise<unknown>;
  onGone: () => void;
};

/** Pause, go on, and give up, each where it makes sense. */
export function LineActions({ line, name, cancel, onGone }: LineActionsProps) {
  const state = stateOf(line);
  const key = line.sending?.key;

  async function giveUp() {
    const id = line.known?.id ?? line.sending?.id;
    if (key) uploadQueue.forget(key);
    if (id) await cancel(id);
    onGone();
  }

  return (
    <span className="flex shrink-0">
      {key && (state === "sending" || state === "waiting") && (
        <IconButton icon={Pause} size="sm" label={`Pause ${name}`} onClick={() => uploadQueue.pause(key)} />
      )}
      {key && (state === "paused" || state === "broken") && (
        <IconButton
          icon={Play}
          size="sm"
          label={`Go on with ${name}`}
          onClick={() => uploadQueue.resume(key)}
        />
      )}
      {state === "refused" ? (
        <IconButton icon={X} size="sm" label={`Take ${name} off the list`} onClick={giveUp} />
      ) : (
        <ConfirmDialog
          danger
          title={`Give up “${name}”?`}
          description="What was uploaded of it is removed, and so is what you typed about it."
          confirm="Give it up"
          onConfirm={giveUp}
          trigger={<IconButton icon={X} size="sm" label={`Give up ${name}`} />}
        />
      )}
    </span>
  );
}
