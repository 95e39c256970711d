"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { Section } from "@/components/ui/section";
import { ChooseFiles } from "./choose-files";
import { LineActions } from "./line-actions";
import { LineProgress } from "./line-progress";
import { uploadQueue } from "./upload-queue";
import type { Purpose, UploadView } from "./upload-view";
import { type Line, uploadsFrom, useUploads } from "./use-uploads";

type Extra = Exclude<Purpose, "master">;
const SOUND = ".zip,.wav,.wave,.flac,.aif,.aiff,application/zip,audio/wav,audio/flac,audio/aiff";
const EXTRAS: { purpose: Extra; title: string; lead: string; add: string; accept: string }[] = [
  {
    purpose: "stems",
    title: "Stems",
    lead: "Several WAV, FLAC or AIFF files, or one zip of them. Buyers get all of them in one zip.",
    add: "Add stems",
    accept: SOUND,
  },
  {
    purpose: "trackout",
    title: "Trackout",
    lead: "Every single track of the session, as files or as one zip.",
    add: "Add a trackout",
    accept: SOUND,
  },
  {
    purpose: "midi",
    title: "MIDI",
    lead: "One MIDI file; a later one takes its place.",
    add: "Add MIDI",
    accept: ".mid,.midi,audio/midi",
  },
];

type ExtraFilesProps = {
  trackId: number;
  uploads: UploadView[];
  /** The kinds that the beat's terms promise to its buyers. */
  promised: readonly string[];
  /** A sold beat keeps what its certificate names. */
  isSold: boolean;
  cancel: (uploadId: string) => Promise<unknown>;
};

/** The files that a producer adds to a beat for its buyers, and how far those are that are on their way. */
export function ExtraFiles({ trackId, uploads, promised, isSold, cancel }: ExtraFilesProps) {
  const router = useRouter();
  const { lines, refresh } = useUploads(uploads, {
    from: uploadsFrom(trackId),
    isHere: (sending) => sending.trackId === trackId,
  });
  const ready = lines.filter(({ known }) => known?.status === "ready").length;
  // The list of files beside this one is the server's: it is packed anew a moment after one is ready or gone.
  const seen = useRef(ready);
  useEffect(() => {
    if (seen.current === ready) return;
    seen.current = ready;
    const timers = [1500, 5000].map((wait) => setTimeout(() => router.refresh(), wait));
    return () => timers.forEach(clearTimeout);
  }, [ready, router]);

  return EXTRAS.map(({ purpose, title, lead, add, accept }) => {
    const own = lines.filter((line) => (line.known ?? line.sending)?.purpose === purpose);
    const isPromised = promised.includes(purpose);
    return (
      <Section
        key={purpose}
        id={purpose}
        title={title}
        lead={
          <>
            {lead} {isPromised && <strong className="font-semibold text-ink">Your terms promise it.</strong>}
          </>
        }
        actions={
          !isSold && (
            <ChooseFiles
              label={add}
              accept={accept}
              multiple={purpose !== "midi"}
              variant={isPromised && own.length === 0 ? "primary" : "secondary"}
              onFiles={(files) => uploadQueue.add(files, { purpose, trackId })}
            />
          )
        }
      >
        {own.length === 0 ? (
          <p className="text-muted">None yet.</p>
        ) : (
          <ul aria-label={title}>
            {own.map((line) => (
              <ExtraLine key={line.key} {...{ line, isSold, cancel }} onGone={refresh} />
            ))}
          </ul>
        )}
      </Section>
    );
  });
}

type ExtraLineProps = Pick<ExtraFilesProps, "isSold" | "cancel"> & { line: Line; onGone: () => void };

function ExtraLine({ line, isSold, cancel, onGone }: ExtraLineProps) {
  const name = line.known?.filename ?? line.sending?.filename ?? "";
  return (
    <li className="flex items-start justify-between gap-4 border-b border-line py-3">
      <div className="min-w-0 grow">
        <p className="font-medium wrap-anywhere">{name}</p>
        <LineProgress line={line} name={name} />
      </div>
      {!isSold && <LineActions {...{ line, name, cancel, onGone }} />}
    </li>
  );
}
