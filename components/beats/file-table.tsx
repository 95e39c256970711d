import { CopyButton } from "@/components/ui/copy-button";
import { sizeText } from "@/components/ui/size-text";
import { type Column, Table } from "@/components/ui/table";

export type BeatFile = { kind: string; size: number; sha256: string; href: string | null };

export const FILE_NAMES: Record<string, string> = {
  wav: "WAV",
  wav_tagged: "WAV, tagged",
  mp3_320: "MP3, 320 kbps",
  mp3_256: "MP3, 256 kbps",
  flac: "FLAC",
  aiff: "AIFF",
  midi: "MIDI",
  stems: "Stems",
  trackout: "Trackout",
  preview: "Preview, tagged",
};

const columns: Column<BeatFile>[] = [
  {
    id: "kind",
    header: "File",
    primary: true,
    cell: ({ kind, href }) =>
      href ? (
        <a href={href} download className="font-semibold underline-offset-4 hover:underline">
          {FILE_NAMES[kind] ?? kind}
        </a>
      ) : (
        <span className="font-semibold">{FILE_NAMES[kind] ?? kind}</span>
      ),
  },
  {
    id: "size",
    header: "Size",
    align: "right",
    cell: ({ size }) => <span className="figures">{sizeText(size)}</span>,
  },
  {
    id: "hash",
    header: "SHA-256",
    cell: ({ sha256, kind }) => (
      <span className="flex min-w-0 items-center gap-2">
        <code className="figures min-w-0 truncate text-sm text-muted max-lg:max-w-40">{sha256}</code>
        <CopyButton
          text={sha256}
          variant="quiet"
          aria-label={`Copy the SHA-256 of ${FILE_NAMES[kind] ?? kind}`}
        />
      </span>
    ),
  },
];

/** The files of a beat, with the hashes that certificates name. */
export function FileTable({ files }: { files: BeatFile[] }) {
  return <Table caption="Files of this beat" columns={columns} rows={files} rowKey={({ kind }) => kind} />;
}
