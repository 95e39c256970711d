import { FileAudio } from "lucide-react";
import { Section } from "@/components/ui/section";
import { sizeText } from "@/components/ui/size-text";
import { FILE_NAMES } from "@/lib/terms/names";
import type { TrackDetails } from "@/lib/tracks/read-track";

/** What is downloaded after paying, with sizes. */
export function DeliveredFiles({ files }: { files: TrackDetails["files"] }) {
  return (
    <Section title="What you download" lead="Ready the moment the payment is confirmed.">
      <ul className="divide-y divide-line border-y border-line">
        {files.map(({ kind, size }) => (
          <li key={kind} className="flex items-center gap-3 py-3 text-[0.9375rem]">
            <FileAudio aria-hidden className="size-5 shrink-0 text-muted" />
            <span className="grow">{FILE_NAMES[kind]}</span>
            <span className="figures text-sm text-muted">{sizeText(size)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
