import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  type HeadObjectCommandOutput,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { sha256 } from "@/lib/ids";
import { type ByteRange, checkKey, type FileStore, NoSuchFile } from "./file-store";
import { localFiles } from "./local-files";

/** `endpoint` only for stores that speak S3 but are not Amazon's; without keys the SDK looks where it always does. */
export type S3Options = {
  bucket: string;
  region: string;
  endpoint?: string;
  accessKeyId?: string;
  secretAccessKey?: string;
};

/** Keeps files in an S3 bucket. The bucket refuses an upload whose bytes do not match the hash sent with it. */
export function s3Files(options: S3Options): FileStore {
  const Bucket = options.bucket;
  const s3 = connect(options);

  return {
    async put(key, body, contentType) {
      const Key = checkKey(key);
      return measured(body, async ({ Body, size, sha256 }) => {
        const ChecksumSHA256 = Buffer.from(sha256, "hex").toString("base64");
        const upload = { Bucket, Key, Body, ContentLength: size, ContentType: contentType, ChecksumSHA256 };
        await s3.send(new PutObjectCommand(upload));
        return { size, sha256 };
      });
    },

    async read(key, range) {
      const Range = range && rangeHeader(range);
      const reply = await s3
        .send(new GetObjectCommand({ Bucket, Key: checkKey(key), Range }))
        .catch(absent(key));
      if (!reply.Body) throw new Error(`S3 answered without a body for "${key}".`);
      return { stream: reply.Body.transformToWebStream(), size: reply.ContentLength ?? 0 };
    },

    async size(key) {
      const head = new HeadObjectCommand({ Bucket, Key: checkKey(key) });
      const found: HeadObjectCommandOutput | null = await s3.send(head).catch((error) => {
        if (isAbsent(error)) return null;
        throw error;
      });
      return found?.ContentLength ?? null;
    },

    async readAll(key) {
      const reply = await s3.send(new GetObjectCommand({ Bucket, Key: checkKey(key) })).catch(absent(key));
      return (await reply.Body?.transformToByteArray()) ?? new Uint8Array();
    },

    async remove(key) {
      await s3.send(new DeleteObjectCommand({ Bucket, Key: checkKey(key) }));
    },
  };
}

function connect(options: S3Options): S3Client {
  const { accessKeyId, secretAccessKey } = options;
  return new S3Client({
    region: options.region,
    endpoint: options.endpoint,
    // Buckets as subdomains need DNS that a store of one's own seldom has.
    forcePathStyle: options.endpoint !== undefined,
    credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined,
    // We send SHA-256 ourselves; the SDK's extra checksums break stores that speak an older S3.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
}

type Measured = { Body: Readable | Uint8Array; size: number; sha256: string };

/** S3 wants size and hash before the first byte, and a stream tells them after the last: it goes to disk first. */
async function measured<Result>(body: Uint8Array | Readable, use: (file: Measured) => Promise<Result>) {
  if (body instanceof Uint8Array) return use({ Body: body, size: body.byteLength, sha256: sha256(body) });
  const dir = await mkdtemp(join(tmpdir(), "upload-"));
  try {
    const written = await localFiles(dir).put("body", body, "");
    return await use({ Body: createReadStream(join(dir, "body")), ...written });
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

const rangeHeader = ({ start, end }: ByteRange) => `bytes=${start}-${end}`;

const isAbsent = (error: { name?: string; $metadata?: { httpStatusCode?: number } }) =>
  error.name === "NoSuchKey" || error.name === "NotFound" || error.$metadata?.httpStatusCode === 404;

function absent(key: string) {
  return (error: Error): never => {
    throw isAbsent(error) ? new NoSuchFile(key) : error;
  };
}
