import { fileRoute } from "@/app/(store)/library/file-route";
import { idParam } from "@/lib/api/shapes";
import { beginsDownload } from "@/lib/downloads/begins-download";
import { downloadFile } from "@/lib/downloads/download-file";
import { fail } from "@/lib/errors";

/** A file of a bought track. */
export const GET = fileRoute<{ file: string }>((ctx, { file }, request) => {
  const fileId = idParam.safeParse(file).data ?? fail("not_found");
  return downloadFile(ctx, { fileId, begins: beginsDownload(request) });
});
