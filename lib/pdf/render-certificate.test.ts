import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { sha256 } from "@/lib/ids";
import { standardAsClauses } from "@/lib/terms/standard-as-clauses";
import type { StandardTerms } from "@/lib/terms/standard-terms";
import { termsAsClauses } from "@/lib/terms/terms-as-clauses";
import type { CertificateToRender } from "./certificate";
import { readPdf } from "./read-pdf.fixture";
import { renderCertificatePdf } from "./render-certificate";
import { SAMPLE, STANDARD_SAMPLE } from "./sample.fixture";

type Read = Awaited<ReturnType<typeof readPdf>>;
const squeezed = (text: string) => text.replace(/\s+/g, "");

let bytes: Uint8Array;
let pdf: Read;
beforeAll(async () => {
  bytes = await renderCertificatePdf(SAMPLE);
  pdf = await readPdf(bytes);
});

const changed = (change: (sample: typeof SAMPLE) => void): CertificateToRender => {
  const sample = structuredClone(SAMPLE);
  change(sample);
  return sample;
};

test("the same certificate makes the same bytes, in line behind others and in other processes", async () => {
  const other = changed((sample) => {
    sample.public.track.title = "Ćevapčići façade œuvre";
  });
  const [first, , again] = await Promise.all([SAMPLE, other, SAMPLE].map(renderCertificatePdf));
  expect(sha256(first ?? "")).toBe(sha256(bytes));
  expect(sha256(again ?? "")).toBe(sha256(bytes));

  const script = path.join(import.meta.dirname, "print-hash.fixture.ts");
  const print = () => promisify(execFile)(process.execPath, ["--import", "tsx", script]);
  const printed = [await print(), await print()].map(({ stdout }) => stdout);
  expect(printed).toEqual([sha256(bytes), sha256(bytes)]);
});

test("names in Latin, Cyrillic, Greek and Vietnamese stand as they are written", () => {
  for (const name of ["Łukasz Đorđević", "Ольга & Νίκος", "Nguyễn Thị Ánh Tuyết", "“Summer Vibes”"]) {
    expect(squeezed(pdf.text)).toContain(squeezed(name));
  }
  expect(pdf.text).not.toContain("\uFFFD");
});

test("every fact of the certificate is on it", () => {
  const { public: open, private: closed } = SAMPLE;
  const facts = [
    open.number,
    open.id,
    open.verify_url,
    ...open.files.map((file) => file.sha256),
    "31.8 MB (31,752,047 bytes)",
    ...termsAsClauses(open.terms).flatMap(({ label, words }) => [label, words]),
    "3 standard licenses of this track were issued before",
    "140 BPM",
    "F# minor",
    "3:27",
    "3 February 2026",
    "CA-BP1-26-00042",
    closed?.licensee_email ?? "",
    closed?.acceptance.terms_sha256 ?? "",
    "203.0.113.7",
    "11 May 2026, 06:58:12 UTC",
    "2,999.00 USD",
    closed?.order_reference ?? "",
    SAMPLE.keyId,
    sha256(SAMPLE.signature),
  ];
  for (const fact of facts) expect(squeezed(pdf.text)).toContain(squeezed(fact));
  pdf.pages.forEach((page, index) => {
    expect(squeezed(page)).toContain(`${index + 1}/${pdf.pages.length}`);
    expect(squeezed(page)).toContain(squeezed(`Verify at ${open.verify_url}`));
  });
});

test("its metadata name it, and its date is that of issue", () => {
  expect(pdf.info).toMatchObject({
    Title: "Certificate of Exclusive License BPL-2026-7F3K9Q2M: Summer Vibes",
    Author: "Łukasz Đorđević",
    Subject: "License of “Summer Vibes” by Ольга & Νίκος to Nguyễn Thị Ánh Tuyết",
    CreationDate: "D:20260511070000Z",
    Language: "en",
  });
});

test("its QR code leads to the verify page", () => {
  expect(pdf.qrCode).toBe(SAMPLE.public.verify_url);
});

test("without the private part it shows the masked e-mail and nothing that only the parties see", async () => {
  const open = await readPdf(await renderCertificatePdf({ ...SAMPLE, private: null }));
  expect(open.text).toContain("j•••n@example.com");
  for (const secret of [
    "jordan@example.com",
    "olga@example.com",
    "203.0.113.7",
    "2,999.00",
    "BP-7F3K9Q2MXX",
  ]) {
    expect(squeezed(open.text)).not.toContain(secret);
  }
});

test("what the fonts cannot set is marked and explained, never set wrong; long words stay on the page", async () => {
  const hard = await readPdf(
    await renderCertificatePdf(
      changed(({ public: open }) => {
        open.licensor.legal_name = "山田 Records";
        open.licensee.name = "Konstantinopoulou-Wolfeschlegelsteinhausenbergerdorff".repeat(3);
        open.terms.audio_streams = Number.MAX_SAFE_INTEGER;
      }),
    ),
  );
  expect(squeezed(hard.text)).toContain("\uFFFD\uFFFDRecords");
  expect(hard.text).toContain("stands for a letter that this document cannot print");
  expect(squeezed(hard.text)).toContain("Upto9,007,199,254,740,991");
  expect(hard.qrCode).toBe(SAMPLE.public.verify_url);
});

test("a standard license says its terms, the plan that gave it, and that others may hold one", async () => {
  const standard = await readPdf(await renderCertificatePdf(STANDARD_SAMPLE));
  const facts = [
    "Certificate of Standard License",
    "holds the standard license to",
    ...standardAsClauses(STANDARD_SAMPLE.public.terms as StandardTerms).flatMap(({ label, words }) => [
      label,
      words,
    ]),
    "This license is not exclusive: others may hold one like it",
    "Under the plan",
    "BPD-7F3K9Q2M4T",
  ];
  for (const fact of facts) expect(squeezed(standard.text)).toContain(squeezed(fact));
  for (const never of ["Paid", "Order", "royalty", "USD"]) expect(standard.text).not.toContain(never);
  expect(standard.qrCode).toBe(STANDARD_SAMPLE.public.verify_url);
});
