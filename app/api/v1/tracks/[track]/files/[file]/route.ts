import { handle } from "@/lib/api/handle";
import { beginsDownload } from "@/lib/downloads/begins-download";
import { downloadTrackFile as contract } from "@/lib/downloads/contract";
import { downloadFile } from "@/lib/downloads/download-file";
import { serveFile } from "@/lib/storage/serve-file";

export const GET = handle(contract, async (ctx, { params }, request) => {
  const asked = { trackId: params.track, kind: params.file, begins: beginsDownload(request) };
  return serveFile(request, await downloadFile(ctx, asked));
});
