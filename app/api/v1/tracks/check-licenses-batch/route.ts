import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { checkLicenses } from "@/lib/certificates/check-licenses";
import { checkLicensesBatch as contract } from "@/lib/certificates/contract";
import { presentCheck } from "@/lib/certificates/present";

export const POST = handle(contract, async (ctx, { body }) => {
  const checks = await checkLicenses(ctx, { trackIds: body.track_ids });
  return succeed(checks.map((check) => ({ track_id: check.trackId, ...presentCheck(check) })));
});
