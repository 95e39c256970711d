import { z } from "zod";
import { uploadPurpose } from "@/db/schema";
import { contract } from "@/lib/api/contract";
import { idParam, isoTime, success, uuidParam } from "@/lib/api/shapes";

const hers = { tag: "Uploads", auth: "bearer" } as const;
const params = z.object({ upload: uuidParam });

const Upload = z
  .strictObject({
    id: z.uuid(),
    purpose: z.enum(uploadPurpose.enumValues),
    track_id: z.int().nullable().meta({ description: "The track that was made of it, or that it is for" }),
    filename: z.string().meta({ example: "Night Bus 140 Fm.wav" }),
    size_bytes: z.int(),
    received_bytes: z.int(),
    status: z
      .enum(["receiving", "received", "processing", "ready", "refused"])
      .meta({ description: "ready: POST /artist/tracks makes a track of it" }),
    progress: z.int().meta({ description: "Of processing, in percent" }),
    refusal: z
      .strictObject({ code: z.string(), message: z.string() })
      .nullable()
      .meta({ description: "Why it was refused, and what to upload instead" }),
    content: z
      .strictObject({
        container: z.enum(["wav", "flac", "aiff", "zip", "midi"]),
        sample_rate: z.int().nullable(),
        bits: z.int().nullable(),
        channels: z.int().nullable(),
        files: z.int().nullable().meta({ description: "How many there are in a zip" }),
      })
      .nullable()
      .meta({ description: "What the file turned out to be" }),
    duration_ms: z.int().nullable(),
    sha256: z.string().nullable().meta({ description: "Of the bytes as you sent them" }),
    created_at: isoTime,
  })
  .meta({ id: "Upload" });

export const listUploads = contract({
  ...hers,
  id: "listUploads",
  method: "GET",
  path: "/artist/uploads",
  title: "List your uploads",
  description:
    "Those that are no track yet, the refused ones too, newest first; or those that were added to one track.",
  scope: "artist:read",
  query: z.object({
    track: idParam.optional().meta({ description: "Stems, trackouts and MIDI of this track of yours" }),
  }),
  answer: success(z.array(Upload)),
  errors: ["not_a_producer"],
});

export const readUpload = contract({
  ...hers,
  id: "readUpload",
  method: "GET",
  path: "/artist/uploads/{upload}",
  title: "Read an upload",
  description: "How far it is, and what came of it. Ask again every few seconds while it is processed.",
  scope: "artist:read",
  params,
  answer: success(Upload),
  errors: ["not_a_producer"],
});

export const cancelUpload = contract({
  ...hers,
  id: "cancelUpload",
  method: "DELETE",
  path: "/artist/uploads/{upload}",
  title: "Cancel an upload",
  description: "With its bytes. One that was added to a track is taken from it again.",
  scope: "artist:write",
  params,
  answer: success(z.strictObject({ id: z.uuid(), canceled: z.literal(true) })),
  errors: ["not_a_producer", "upload_used", "track_sold"],
});
