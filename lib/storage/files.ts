import { env } from "@/lib/env";
import type { FileStore } from "./file-store";
import { localFiles } from "./local-files";
import { s3Files } from "./s3-files";

let store: FileStore | undefined;

/** The store that the environment names: the bucket when `S3_BUCKET` is set, else the folder `FILES_DIR`. */
export function files(): FileStore {
  store ??= choose();
  return store;
}

function choose(): FileStore {
  if (env.S3_BUCKET) {
    return s3Files({
      bucket: env.S3_BUCKET,
      region: env.S3_REGION,
      endpoint: env.S3_ENDPOINT || undefined,
      accessKeyId: env.S3_ACCESS_KEY_ID || undefined,
      secretAccessKey: env.S3_SECRET_ACCESS_KEY || undefined,
    });
  }
  if (env.FILES_DIR) return localFiles(env.FILES_DIR);
  throw new Error("No place for files: set S3_BUCKET, or FILES_DIR to a folder.");
}
