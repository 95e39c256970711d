import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/downloads/contract";
import { downloadTrack } from "@/lib/downloads/download-track";
import { presentDownload, presentOffer } from "@/lib/downloads/present";
import { readOffer } from "@/lib/downloads/read-offer";

export const GET = handle(contracts.downloadStatus, async (ctx, { params }) =>
  succeed(presentOffer(await readOffer(ctx, { trackId: params.track }))),
);

export const POST = handle(contracts.downloadTrack, async (ctx, { params, body }) => {
  const downloaded = await downloadTrack(ctx, {
    trackId: params.track,
    termsAccepted: body.terms_accepted ?? false,
    termsHash: body.terms_hash,
    licenseeName: body.licensee_name,
    via: "api",
  });
  return succeed(presentDownload(params.track, downloaded));
});
