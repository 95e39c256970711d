import { audit } from "@/lib/acts/audit";
import { asAdmin, type Ctx } from "@/lib/acts/context";
import { SECOND } from "@/lib/clock";
import { fail } from "@/lib/errors";
import { csvLine } from "@/lib/finances/csv";
import { enqueue } from "@/lib/jobs/enqueue";
import { files } from "@/lib/storage/files";
import { type Evidence, gatherEvidence } from "./gather-evidence";
import { type PackedFile, packFiles } from "./pack-files";

/** The worker draws a cover in a few seconds; a person waits for that rather than click again. */
const PATIENCE_MS = 25 * SECOND;
const ROUND_MS = SECOND / 2;

/**
 * Everything that speaks for the sale, as a ZIP that a person downloads and sends: a readable cover, the terms, their
 * acceptance, the download log and the signed certificate. For the platform's admin. Fails `not_found`,
 * `license_not_found` where no license was ever issued, and `pdf_not_ready` when the cover takes longer than `waitMs`.
 */
export async function evidencePack(
  ctx: Ctx,
  input: { disputeId: string; waitMs?: number },
): Promise<{ filename: string; bytes: Uint8Array }> {
  asAdmin(ctx);
  const evidence = await gatherEvidence(ctx.db, input.disputeId);
  const cover = await coverOf(ctx, evidence, input.waitMs ?? PATIENCE_MS);
  const { dispute, purchase } = evidence;
  const bytes = await packFiles(
    [{ name: "evidence.pdf", bytes: cover }, ...(await records(evidence))],
    ctx.now,
  );
  await audit(ctx, ctx.db, "dispute.evidence_downloaded", `dispute:${dispute.id}`, {
    purchase: purchase.reference,
  });
  return { filename: `evidence-${purchase.reference}-${dispute.id}.zip`, bytes };
}

/** Drawn by the worker, as all PDFs are; asked for when there is none of what the records say now. */
async function coverOf(ctx: Ctx, { dispute, coverKey }: Evidence, waitMs: number): Promise<Uint8Array> {
  for (let waited = 0; ; waited += ROUND_MS) {
    if ((await files().size(coverKey)) !== null) return files().readAll(coverKey);
    if (waited === 0) await enqueue(ctx.db, "render-evidence", { disputeId: dispute.id });
    if (waited >= waitMs) fail("pdf_not_ready", { retryAfter: 3 });
    await new Promise((resolve) => setTimeout(resolve, ROUND_MS));
  }
}

async function records({ purchase, certificate, downloads }: Evidence): Promise<PackedFile[]> {
  const { pdfKey, publicDocument, signature } = certificate;
  return [
    { name: "terms.json", bytes: pretty({ terms: purchase.terms, sha256: purchase.termsHash }) },
    { name: "acceptance.json", bytes: pretty(purchase.acceptance) },
    { name: "downloads.csv", bytes: Buffer.from(asCsv(downloads)) },
    // As they were signed, to the byte.
    { name: "certificate.json", bytes: Buffer.from(publicDocument) },
    { name: "certificate.jws", bytes: Buffer.from(signature) },
    ...(pdfKey ? [{ name: "certificate.pdf", bytes: await files().readAll(pdfKey) }] : []),
  ];
}

const pretty = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

const asCsv = (downloads: Evidence["downloads"]): string =>
  [
    csvLine(["Time (UTC)", "File", "Address", "Browser"]),
    ...downloads.map(({ at, file, ip, userAgent }) => csvLine([at, file, ip, userAgent])),
  ].join("");
