import type { Readable } from "node:stream";
import { DataStore, ERRORS, MemoryLocker, Server, Upload as TusUpload } from "@tus/server";
import type { Ctx } from "@/lib/acts/context";
import { idParam } from "@/lib/api/shapes";
import { env } from "@/lib/env";
import { Failure, fail, invalid } from "@/lib/errors";
import { uuid } from "@/lib/ids";
import { beginUpload } from "./begin-upload";
import { cancelUpload } from "./cancel-upload";
import { LARGEST, PART_BYTES } from "./limits";
import { readUpload } from "./read-upload";
import { receivePart } from "./receive-part";
import type { Purpose } from "./upload";

/** Where uploads are sent to, by the tus protocol (tus.io, 1.0.0). */
export const UPLOADS_PATH = "/uploads";

// One request at a time writes to an upload. Across processes the database decides; this spares the attempt.
const locker = new MemoryLocker({ acquireLockTimeout: 10_000 });

/** Answers a request of the tus protocol for whoever asks. Throws what our acts refuse with, and what fails. */
export async function answerTus(ctx: Ctx, request: Request): Promise<Response> {
  const server = new Server({
    path: UPLOADS_PATH,
    datastore: new OurStore(ctx),
    locker,
    lockDrainTimeout: 1000,
    relativeLocation: true,
    maxSize: Math.max(...Object.values(LARGEST)),
    allowedOrigins: [new URL(env.APP_URL).origin],
    namingFunction: uuid,
    getFileIdFromRequest: (_request, id) => (id && UUID.test(id) ? id.toLowerCase() : undefined),
    // The protocol's own complaints have a status and a sentence. All else is said as everywhere in this house.
    onResponseError(_request, error) {
      if (error instanceof Error && !("status_code" in error)) throw error;
      return undefined;
    },
  });
  return server.handleWeb(request);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** tus's idea of a store, made of our acts: the rows know what is there, and the file store holds it in parts. */
class OurStore extends DataStore {
  override extensions = ["creation", "creation-with-upload", "termination"];

  constructor(private readonly ctx: Ctx) {
    super();
  }

  override async create(upload: TusUpload): Promise<TusUpload> {
    const { filename = "", purpose = "master", track } = upload.metadata ?? {};
    const begun = await beginUpload(this.ctx, {
      filename: filename ?? "",
      size: upload.size ?? 0,
      purpose: purposeOf(purpose),
      trackId: track ? trackOf(track) : undefined,
    });
    upload.id = begun.id;
    return upload;
  }

  override async getUpload(id: string): Promise<TusUpload> {
    const { size, received, createdAt } = await readUpload(this.ctx, { uploadId: id });
    return new TusUpload({ id, size, offset: received, creation_date: createdAt.toISOString() });
  }

  /** What came before the line broke is kept: the error is told only after it. */
  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    let at = offset;
    const held: Buffer[] = [];
    let size = 0;
    const keep = async () => {
      if (size === 0) return;
      const bytes = Buffer.concat(held.splice(0));
      size = 0;
      at = (await receivePart(this.ctx, { uploadId: id, start: at, bytes })) ?? conflict();
    };
    try {
      for await (const chunk of stream) {
        held.push(chunk as Buffer);
        size += (chunk as Buffer).byteLength;
        if (size >= PART_BYTES) await keep();
      }
    } catch (error) {
      if (!(error instanceof Failure)) await keep();
      throw error;
    }
    await keep();
    return at;
  }

  override remove(id: string): Promise<void> {
    return cancelUpload(this.ctx, { uploadId: id });
  }
}

function conflict(): never {
  throw ERRORS.INVALID_OFFSET;
}

/** A header says anything: what is no number of a track never reaches the database. */
const trackOf = (track: string): number => idParam.safeParse(track).data ?? fail("not_found");

function purposeOf(purpose: string | null): Purpose {
  if (purpose !== null && Object.hasOwn(LARGEST, purpose)) return purpose as Purpose;
  return invalid({ purpose: [`Send one of ${Object.keys(LARGEST).join(", ")}.`] });
}
