import type { UploadView } from "@/components/uploads/upload-view";
import { refusalWords } from "@/lib/uploads/refusals";
import type { Upload } from "@/lib/uploads/upload";

const DOING: Record<string, string> = {
  putting_together: "Putting the parts together",
  examining: "Checking the sound and making the files",
  keeping: "Keeping the files",
};

/** An upload as its producer's page shows it. */
export function presentUpload(upload: Upload): UploadView {
  const { id, purpose, filename, size, received, status, progress, step, refusal, durationMs } = upload;
  return {
    id,
    purpose,
    filename,
    size,
    received,
    status,
    progress,
    doing: DOING[step ?? ""] ?? "Waits to be processed",
    refusal: refusal === null ? null : refusalWords(refusal, upload.refusalDetail),
    details: upload.details,
    durationMs,
    content: upload.content && contentWords(upload.content),
  };
}

function contentWords(content: NonNullable<Upload["content"]>): string {
  if (content.container === "midi") return "MIDI";
  if (content.container === "zip") {
    const { length } = content.entries;
    return `A zip of ${length} ${length === 1 ? "file" : "files"}`;
  }
  const { container, sampleRate, bits, channels } = content;
  const width = channels === 1 ? "mono" : "stereo";
  return `${container.toUpperCase()}, ${sampleRate / 1000} kHz, ${bits} bits, ${width}`;
}
