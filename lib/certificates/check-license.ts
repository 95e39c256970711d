import type { Ctx } from "@/lib/acts/context";
import { checkLicenses, type LicenseCheck } from "./check-licenses";

/** Whether the signed-in person holds a license of a track, and which. */
export async function checkLicense(ctx: Ctx, input: { trackId: number }): Promise<LicenseCheck> {
  const [check] = await checkLicenses(ctx, { trackIds: [input.trackId] });
  return check ?? { trackId: input.trackId, hasLicense: false, license: null };
}
