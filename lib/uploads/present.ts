import { refusalWords } from "./refusals";
import type { Upload } from "./upload";

/** An upload as the API writes it. */
export const presentUpload = (upload: Upload) => ({
  id: upload.id,
  purpose: upload.purpose,
  track_id: upload.trackId,
  filename: upload.filename,
  size_bytes: upload.size,
  received_bytes: upload.received,
  status: upload.status,
  progress: upload.progress,
  refusal:
    upload.refusal === null
      ? null
      : { code: upload.refusal, message: refusalWords(upload.refusal, upload.refusalDetail) },
  content: upload.content && presentContent(upload.content),
  duration_ms: upload.durationMs,
  sha256: upload.sha256,
  created_at: upload.createdAt.toISOString(),
});

function presentContent(content: NonNullable<Upload["content"]>) {
  const sound = "sampleRate" in content ? content : null;
  return {
    container: content.container,
    sample_rate: sound?.sampleRate ?? null,
    bits: sound?.bits ?? null,
    channels: sound?.channels ?? null,
    files: content.container === "zip" ? content.entries.length : null,
  };
}
