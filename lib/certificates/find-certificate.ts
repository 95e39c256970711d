import { eq } from "drizzle-orm";
import { licenseCertificates } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
const NUMBER = /BPL-\d{4}-[0-9A-Z]{8}/;

/**
 * The id of the certificate that somebody means: a verify link, an id or a license number, with whatever was pasted
 * around it. Null when no certificate has that number, or when it is none of these; an id is taken as it is.
 */
export async function findCertificate(ctx: Ctx, input: { text: string }): Promise<string | null> {
  const [id] = UUID.exec(input.text) ?? [];
  if (id) return id.toLowerCase();
  const [number] = NUMBER.exec(input.text.toUpperCase().replace(/\s/g, "")) ?? [];
  if (!number) return null;
  const [found] = await ctx.db
    .select({ id: licenseCertificates.id })
    .from(licenseCertificates)
    .where(eq(licenseCertificates.number, number));
  return found?.id ?? null;
}
