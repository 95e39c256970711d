"use client";

import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { uploadQueue } from "./upload-queue";
import type { Sending, UploadView } from "./upload-view";

/** A file on its way: what this browser knows of it, what the server does, or both. */
export type Line = { key: string; sending: Sending | null; known: UploadView | null };

const NONE: readonly Sending[] = [];
const A_LOOK_MS = 1500;
const isWorkedOn = ({ status }: UploadView) => status === "received" || status === "processing";
const isDecided = ({ status }: UploadView) => status === "ready" || status === "refused";

/**
 * The uploads of one place (a producer's masters, or the files for one beat), as the server last said, and as this
 * browser sends them. Asks the server anew while it works on something. `from` is where it answers; `isHere` says which
 * of those being sent belong here.
 */
export function useUploads(
  initial: UploadView[],
  { from, isHere }: { from: string; isHere: (sending: Sending) => boolean },
) {
  const [known, setKnown] = useState(initial);
  const all = useSyncExternalStore(uploadQueue.subscribe, uploadQueue.list, () => NONE);
  const here = all.filter(isHere);
  useEffect(() => setKnown(initial), [initial]);

  const refresh = useCallback(async () => {
    const sentBefore = uploadQueue.list().filter(({ state }) => state === "sent");
    // A lost connection is no answer: the next look may reach the server again.
    const seen = await look(from).catch(() => null);
    if (!seen) return;
    setKnown(seen);
    // What the server no longer has, since it became a beat or was given up, this browser forgets as well.
    for (const { key, id, trackId } of sentBefore)
      if (from.endsWith(placeOf(trackId)) && !seen.some((each) => each.id === id)) uploadQueue.forget(key);
  }, [from]);

  const isAwaited =
    known.some(isWorkedOn) ||
    here.some(
      ({ id, state }) => state === "sent" && !known.some((each) => each.id === id && isDecided(each)),
    );
  useEffect(() => {
    if (!isAwaited) return;
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const ask = async () => {
      await refresh();
      if (!isOver) timer = setTimeout(ask, A_LOOK_MS);
    };
    ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isAwaited, refresh]);

  const sentHere = new Set(here.map(({ id }) => id));
  const lines: Line[] = [
    ...here.map((sending) => ({
      key: sending.key,
      sending,
      known: known.find(({ id }) => id === sending.id) ?? null,
    })),
    ...known
      .filter(({ id }) => !sentHere.has(id))
      .map((each) => ({ key: each.id, sending: null, known: each })),
  ];
  return { lines, refresh };
}

/** Where the uploads of a place are read: a beat's own, or those that are no beat yet. */
export const uploadsFrom = (trackId: number | null): string => `/backstage/beats/uploads${placeOf(trackId)}`;
const placeOf = (trackId: number | null) => (trackId === null ? "?of=new" : `?of=${trackId}`);

async function look(from: string): Promise<UploadView[]> {
  const response = await fetch(from);
  if (!response.ok) throw new Error(`the uploads answered ${response.status}`);
  return response.json();
}
