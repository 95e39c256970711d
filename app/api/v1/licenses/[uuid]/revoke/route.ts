import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { revokeLicense as contract } from "@/lib/certificates/contract";
import { revokeCertificate } from "@/lib/certificates/revoke-certificate";

export const POST = handle(contract, async (ctx, { params, body }) => {
  const { id, status, reason, revokedAt } = await revokeCertificate(ctx, {
    uuid: params.uuid,
    reason: body.reason,
    note: body.note ?? null,
  });
  return succeed({ uuid: id, status, reason, revoked_at: revokedAt.toISOString() });
});
