import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createTransport } from "nodemailer";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Mailbox, startMailbox } from "./start-mailbox";

let dir: string;
let mailbox: Mailbox;

beforeEach(async () => {
  dir = mkdtempSync(path.join(tmpdir(), "beatpass-mailbox-"));
  mailbox = await startMailbox({ dir });
});

afterEach(async () => {
  await mailbox.stop();
  rmSync(dir, { recursive: true });
});

async function send(to: string, subject: string) {
  await createTransport(mailbox.smtpUrl).sendMail({
    from: "BeatPass <hello@beatpass.example>",
    to,
    bcc: "archive@beatpass.example",
    subject,
    text: "Grüße",
    html: '<p>Grüße <script>alert("no")</script></p>',
    attachments: [{ filename: "license.pdf", content: "%PDF" }],
  });
}

const get = async (target: string) => fetch(mailbox.url + target);
const list = async (query = "") => (await (await get(`/messages${query}`)).json()).messages;

test("takes mail over SMTP, lists it newest first and finds it by recipient and subject", async () => {
  await send("Ada <ada@example.com>", "Your license");
  await send("bob@example.com", "Reset your password");

  expect((await list()).map(({ subject }: { subject: string }) => subject)).toEqual([
    "Reset your password",
    "Your license",
  ]);
  const [found, ...others] = await list("?to=ADA@example&subject=license");
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    from: "BeatPass <hello@beatpass.example>",
    to: ["Ada <ada@example.com>"],
    recipients: ["ada@example.com", "archive@beatpass.example"],
    text: expect.stringContaining("Grüße"),
    attachments: [{ filename: "license.pdf", mimeType: "application/pdf", size: 4 }],
  });
  expect(await list("?to=archive@")).toHaveLength(2);
  expect(await (await get(`/messages/${found.id}`)).json()).toEqual(found);
  expect(await (await get(`/messages/${found.id}/attachments/0`)).text()).toBe("%PDF");
  expect((await get("/messages/none")).status).toBe(404);
});

test("shows a mail without letting it run scripts", async () => {
  await send("ada@example.com", "<b>Bold</b>");
  const [{ id }] = await list();
  expect(await (await get("/")).text()).toContain("&lt;b&gt;Bold&lt;/b&gt;");
  const page = await (await get(`/mail/${id}`)).text();
  expect(page).toContain(`src="/messages/${id}/html"`);
  expect(page).not.toContain("<script>alert");
  const content = await get(`/messages/${id}/html`);
  expect(content.headers.get("content-security-policy")).toContain("script-src 'none'");
});

test("keeps mails over a restart until they are deleted", async () => {
  await send("ada@example.com", "Kept");
  const before = await list();
  await mailbox.stop();
  mailbox = await startMailbox({ dir });
  expect(await list()).toEqual(before);

  expect((await fetch(`${mailbox.url}/messages`, { method: "DELETE" })).status).toBe(204);
  await mailbox.stop();
  mailbox = await startMailbox({ dir });
  expect(await list()).toEqual([]);
});
