"use client";

import { useCallback } from "react";
import { cx } from "@/components/ui/cx";
import { ChooseFiles } from "./choose-files";
import { DropAnywhere } from "./drop-anywhere";
import { type MasterActions, MasterLine } from "./master-line";
import { uploadQueue } from "./upload-queue";
import type { Sending, UploadView } from "./upload-view";
import { uploadsFrom, useUploads } from "./use-uploads";

const ACCEPT = ".wav,.wave,.flac,.aif,.aiff,.aifc,audio/wav,audio/flac,audio/aiff";
const isMaster = ({ purpose }: Sending) => purpose === "master";

type UploadPanelProps = {
  uploads: UploadView[];
  actions: MasterActions;
};

/** Takes beats in: dropped anywhere on the page or chosen, several at once, each with its form beside it. */
export function UploadPanel({ uploads, actions }: UploadPanelProps) {
  const { lines, refresh } = useUploads(uploads, { from: uploadsFrom(null), isHere: isMaster });
  const add = useCallback(
    (files: File[]) => uploadQueue.add(files, { purpose: "master", trackId: null }),
    [],
  );
  const isEmpty = lines.length === 0;
  return (
    <section aria-label="Upload beats" className="mb-12">
      <DropAnywhere label="Drop your beats here" onFiles={add} />
      <div
        className={cx(
          "flex flex-wrap items-center justify-between gap-x-8 gap-y-4 border border-dashed border-line-control px-5 sm:px-7",
          isEmpty ? "py-9" : "py-5",
        )}
      >
        <div>
          <p className="display-4">Upload beats</p>
          <p className="mt-1 prose-measure text-[0.9375rem] text-muted">
            <span className="max-sm:hidden">Drop files anywhere on this page. </span>WAV, FLAC or AIFF, up to
            256 MB each. The original is kept byte for byte; previews and MP3s are made of it.
          </p>
        </div>
        <ChooseFiles label="Choose files" accept={ACCEPT} multiple variant="primary" onFiles={add} />
      </div>
      {!isEmpty && (
        <ul aria-label="Uploads">
          {lines.map((line) => (
            <MasterLine
              key={line.key}
              {...{ line, actions }}
              accept={ACCEPT}
              onFiles={add}
              onChange={refresh}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
