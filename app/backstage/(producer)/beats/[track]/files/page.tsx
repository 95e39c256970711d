import type { Metadata } from "next";
import { BeatHeader } from "@/components/beats/beat-header";
import { FILE_NAMES, FileTable } from "@/components/beats/file-table";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { ExtraFiles } from "@/components/uploads/extra-files";
import { DELIVERABLE_FILES } from "@/db/schema/documents";
import { listTrackFiles } from "@/lib/tracks/list-track-files";
import { promisedButMissing } from "@/lib/tracks/purchasability";
import { listUploads } from "@/lib/uploads/list-uploads";
import { giveUp } from "../../actions";
import { presentUpload } from "../../present-upload";
import { type BeatProps, findBeat } from "../find-beat";

export const metadata: Metadata = { title: "Files" };

/** The files of one beat: what was made of its master, and what its producer adds for buyers. */
export default async function BeatFilesPage(props: BeatProps) {
  const { ctx, track, beat } = await findBeat(props, "/files");
  const of = { trackId: beat.id };
  const [files, uploads] = await Promise.all([listTrackFiles(ctx, of), listUploads(ctx, of)]);
  const isSold = beat.state === "sold";
  const { config } = track.terms;
  const lacking = config && !isSold ? promisedButMissing(config, track) : [];
  const isDelivered = (kind: string) => (DELIVERABLE_FILES as readonly string[]).includes(kind);
  return (
    <>
      <BeatHeader beat={beat} at="files" />
      <div className="grid gap-12">
        {isSold && (
          <Notice title="The exclusive rights are sold">
            The buyer’s certificate names these files by their hashes, so they no longer change.
          </Notice>
        )}
        {lacking.length > 0 && track.licensingType !== "non_exclusive_only" && (
          <Notice tone="caution" title="Its terms promise more than it has">
            Nobody can buy the exclusive rights until these are here, or the terms no longer promise them:{" "}
            {lacking.map((kind) => FILE_NAMES[kind] ?? kind).join(", ")}.
          </Notice>
        )}
        <Section
          title="Files"
          lead="The original is kept byte for byte as you uploaded it. Certificates name each file that they deliver by its SHA-256."
        >
          <FileTable
            files={files.map(({ id, kind, size, sha256 }) => ({
              kind,
              size,
              sha256,
              href: isDelivered(kind) ? `/library/files/${id}` : null,
            }))}
          />
        </Section>
        <ExtraFiles
          trackId={beat.id}
          uploads={uploads.map(presentUpload)}
          promised={config?.delivered_files ?? []}
          isSold={isSold}
          cancel={giveUp}
        />
      </div>
    </>
  );
}
