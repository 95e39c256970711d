import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { overrideEnv } from "@/lib/env";
import { type Mailbox, startMailbox } from "@/sandbox/mailbox/start-mailbox";
import { sendMail } from "./send-mail";
import { passwordReset } from "./templates/password-reset";
import { purchaseReceipt } from "./templates/purchase-receipt";
import { refundNotice } from "./templates/refund-notice";
import { saleNotice } from "./templates/sale-notice";

let dir: string;
let mailbox: Mailbox;

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), "beatpass-mail-"));
  mailbox = await startMailbox({ dir });
});

afterAll(async () => {
  await mailbox.stop();
  rmSync(dir, { recursive: true });
});

let restore: () => void;
afterEach(() => restore());
beforeEach(async () => {
  restore = overrideEnv({ SMTP_URL: mailbox.smtpUrl, APP_URL: "https://beats.example" });
  await fetch(`${mailbox.url}/messages`, { method: "DELETE" });
});

const received = async () => (await (await fetch(`${mailbox.url}/messages`)).json()).messages;
const sale = {
  trackTitle: "Night <Drive>",
  producerName: "Kilo",
  totalMinor: 29900,
  discount: null,
  currency: "USD",
  reference: "BP-7F3K9Q2M",
};

test("a receipt arrives as page and as text, with every figure, and nothing in it is taken for markup", async () => {
  await sendMail({
    to: "ada@example.com",
    cause: "receipt-7",
    ...purchaseReceipt({
      ...sale,
      buyerName: "Ada",
      licenseNumber: "BPL-2026-7F3K9Q2M",
      verifyUrl: "https://beats.example/verify/5f1c",
      libraryUrl: "https://beats.example/library",
    }),
  });
  const [mail, ...others] = await received();
  expect(others).toEqual([]);
  expect(mail).toMatchObject({
    from: "BeatPass <hello@beatpass.example>",
    to: ["ada@example.com"],
    subject: "Your exclusive rights to “Night <Drive>”",
  });
  expect(mail.text).toContain("Paid: $299.00 USD");
  expect(mail.text).toContain("License number: BPL-2026-7F3K9Q2M\n");
  expect(mail.text).toContain("https://beats.example/verify/5f1c");
  expect(mail.html).toContain("Night &lt;Drive&gt;");
  expect(mail.html).not.toContain("<Drive>");
});

test("the split of a sale and a refund say their amounts", async () => {
  const producer = {
    ...sale,
    feeMinor: 4485,
    shareMinor: 25415,
    backstageUrl: "https://beats.example/backstage",
  };
  await sendMail({ to: "kilo@example.com", cause: "sale-7", ...saleNotice(producer) });
  const refund = {
    ...sale,
    buyerName: "Ada",
    refundedMinor: 29900,
    reason: "The buyer asked for it",
    license: "revoked" as const,
    libraryUrl: "https://beats.example/library",
  };
  await sendMail({ to: "ada@example.com", cause: "refund-7", ...refundNotice(refund) });
  const [refunded, sold] = await received();
  expect(sold.text).toMatch(/Platform fee: − \$44\.85 USD\nYour share: \$254\.15 USD/);
  expect(refunded.text).toContain("Refund: $299.00 USD");
  expect(refunded.text).toContain("shows as revoked");
});

test("a coupon is named with what it took off, and when it took everything", async () => {
  const producer = {
    ...sale,
    feeMinor: 3588,
    shareMinor: 20332,
    backstageUrl: "https://beats.example/backstage",
  };
  const part = { totalMinor: 23920, discount: { code: "SAVE20", amountMinor: 5980 } };
  const all = { totalMinor: 0, feeMinor: 0, shareMinor: 0, discount: { code: "FREE", amountMinor: 29900 } };
  await sendMail({ to: "kilo@example.com", cause: "sale-8", ...saleNotice({ ...producer, ...part }) });
  await sendMail({ to: "kilo@example.com", cause: "sale-9", ...saleNotice({ ...producer, ...all }) });
  const [free, reduced] = await received();
  expect(reduced.text).toMatch(/Discount SAVE20: − \$59\.80 USD\nPaid by the buyer: \$239\.20 USD/);
  expect(free.text).toContain("Paid by the buyer: Free with coupon FREE");
  expect(free.text).not.toContain("pays your share out");
});

test("the same cause is the same mail", async () => {
  const mail = {
    to: "ada@example.com",
    cause: "password-reset-1",
    ...passwordReset({ link: "https://beats.example/r", minutes: 60 }),
  };
  await sendMail(mail);
  await sendMail(mail);
  const ids = (await received()).map(
    (each: { headers: { name: string; value: string }[] }) =>
      each.headers.find(({ name }) => name.toLowerCase() === "message-id")?.value,
  );
  expect(ids).toEqual(["<password-reset-1@beats.example>", "<password-reset-1@beats.example>"]);
});

test("a cause cannot smuggle a header in", async () => {
  const content = passwordReset({ link: "https://beats.example/r", minutes: 60 });
  await expect(sendMail({ to: "ada@example.com", cause: "x>\r\nBcc: eve", ...content })).rejects.toThrow(
    "cause",
  );
  expect(await received()).toEqual([]);
});

test("without a mail server the job fails and stays", async () => {
  overrideEnv({ SMTP_URL: "smtp://127.0.0.1:1" });
  const content = passwordReset({ link: "https://beats.example/r", minutes: 60 });
  await expect(sendMail({ to: "ada@example.com", cause: "reset-2", ...content })).rejects.toThrow(
    "ECONNREFUSED",
  );
});
