import { createHash } from "node:crypto";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { expect, type Page, test } from "playwright/test";
import sharp from "sharp";
import { database } from "@/db/client";
import { uploads } from "@/db/schema";
import { encodeWav } from "@/lib/audio/encode-wav";
import { someSound } from "@/sandbox/testing/audio/sound";
import { heard, watchAudio } from "../fixtures/audio";
import { account, signIn } from "../fixtures/people";
import { newProducer } from "../fixtures/producers";
import { complaints, scrutinize } from "../fixtures/scrutiny";

const BEATS = "/backstage/beats";
const lines = (page: Page) => page.getByRole("list", { name: "Uploads" });
const row = (page: Page, title: string) => page.getByRole("row", { name: title });

/** Drops a file on the page as somebody does who drags it in from their desktop. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([filename, content]) => {
      const held = new DataTransfer();
      const binary = Uint8Array.from(atob(content ?? ""), (letter) => letter.charCodeAt(0));
      held.items.add(new File([binary], filename ?? "", { type: "audio/wav" }));
      return held;
    },
    [name, Buffer.from(bytes).toString("base64")],
  );
  await page.dispatchEvent("body", "dragenter", { dataTransfer: transfer });
  await expect(page.getByText("Drop your beats here")).toBeVisible();
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
  await expect(page.getByText("Drop your beats here")).toHaveCount(0);
}

test("a producer drops a real WAV, sees it processed, says what it is, prices and publishes it; it is heard", async ({
  page,
}) => {
  const complained = complaints(page);
  await watchAudio(page);
  const producer = await newProducer("Ivy Drop");
  const title = `Copper Sky ${producer.id}`;
  await signIn(page, producer, BEATS);
  await expect(page.getByText("No beats yet")).toBeVisible();
  await scrutinize(page, "beats-none");

  const wav = encodeWav(someSound({ seconds: 8 }), 16);
  await drop(page, `Ivy - ${title} 128bpm Am.wav`, wav);
  const form = page.getByRole("form", { name: `About ${title}` });
  await expect(form.getByLabel("BPM")).toHaveValue("128");
  await expect(form.getByLabel("Scale")).toHaveValue("minor");
  await expect(lines(page)).toContainText("WAV, 44.1 kHz, 16 bits, stereo");
  await form.getByRole("button", { name: "Save as a draft" }).click();
  await expect(form.getByText("Choose a genre.")).toBeVisible();
  await form.getByLabel("Genre").selectOption("House");
  await form.getByLabel("Mood").selectOption("Energetic");
  await scrutinize(page, "beats-upload");
  await form.getByRole("button", { name: "Save as a draft" }).click();
  await expect(row(page, title)).toContainText("Draft");
  await expect(row(page, title)).toContainText("Missing: cover, description, tags");
  await expect(lines(page)).toHaveCount(0);

  await row(page, title).getByRole("link", { name: title, exact: true }).click();
  await page.getByLabel("Tags").fill("sunset, #drive");
  await page.getByLabel("Description").fill("Four on the floor, windows down.");
  const cover = await sharp({ create: { width: 640, height: 700, channels: 3, background: "#b5522a" } })
    .png()
    .toBuffer();
  await page.setInputFiles("input[name=cover]", { name: "cover.png", mimeType: "image/png", buffer: cover });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(`“${title}” is saved.`)).toBeVisible();
  await scrutinize(page, "beat-details");

  await page.getByRole("link", { name: "Files" }).click();
  const original = createHash("sha256").update(wav).digest("hex");
  await expect(page.getByRole("row", { name: /^WAV / }), "the original, byte for byte").toContainText(
    original,
  );
  await scrutinize(page, "beat-files");
  await page.getByRole("link", { name: "Price and terms" }).click();
  await page.getByRole("radio", { name: /^Standard and exclusive/ }).check();
  await page.getByLabel("Price", { exact: true }).fill("79");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(row(page, title)).toContainText("$79.00");

  await page.getByRole("checkbox", { name: `Choose ${title}` }).check();
  await scrutinize(page, "beats-chosen");
  await page
    .getByRole("region", { name: "Chosen beats" })
    .getByRole("button", { name: "Publish", exact: true })
    .click();
  await expect(row(page, title)).toContainText("Published");
  await expect(row(page, title), "its terms promise stems").toContainText(
    "promise files that it does not have",
  );

  const listener = await account();
  await page.context().clearCookies();
  await signIn(page, listener, `/tracks?q=${encodeURIComponent(title)}`);
  await page.getByRole("button", { name: `Play ${title} by Ivy Drop` }).click();
  await expect.poll(async () => (await heard(page)).seconds).toBeGreaterThan(0.5);
  expect(complained).toEqual([]);
});

test("what broke off goes on where it was when the file is chosen again; stems are added; what is no beat is told so", async ({
  page,
}) => {
  const producer = await newProducer("Ola Resume");
  await signIn(page, producer, BEATS);
  const folder = await mkdtemp(path.join(tmpdir(), "beatpass-e2e-"));
  const wav = encodeWav(someSound({ seconds: 70 }), 24);
  const file = path.join(folder, "Long Way 90bpm.wav");
  await writeFile(file, wav);

  // 8 MB come through, then the line is dead.
  let patches = 0;
  await page.route("**/uploads/*", (route) =>
    route.request().method() === "PATCH" && ++patches > 1 ? route.abort() : route.continue(),
  );
  const choose = page.getByLabel("Choose files");
  await choose.setInputFiles(file);
  await expect.poll(() => patches).toBeGreaterThan(1);
  page.once("dialog", (dialog) => dialog.accept());
  await page.reload();
  await page.unroute("**/uploads/*");
  await expect(lines(page)).toContainText("Stopped, 8.4 MB of 18.5 MB sent");
  await page.getByLabel(/^Choose the file again/).setInputFiles(file);
  await expect(lines(page)).toContainText("WAV, 44.1 kHz, 24 bits, stereo");
  const rows = await database().select().from(uploads).where(eq(uploads.producerId, producer.id));
  expect(rows.map(({ sha256 }) => sha256)).toEqual([createHash("sha256").update(wav).digest("hex")]);

  await choose.setInputFiles([
    {
      name: "beat.wav",
      mimeType: "audio/wav",
      buffer: Buffer.concat([Buffer.from("ID3"), Buffer.alloc(5000)]),
    },
  ]);
  await expect(lines(page)).toContainText(
    "This is an MP3. Upload the WAV, FLAC or AIFF that you exported it from.",
  );
  await page.getByRole("button", { name: "Take beat.wav off the list" }).click();
  await expect(lines(page)).not.toContainText("beat.wav");

  const form = page.getByRole("form", { name: "About Long Way" });
  await form.getByLabel("Genre").selectOption("Trap");
  await form.getByLabel("Mood").selectOption("Dark");
  await form.getByLabel("Key").selectOption("C#");
  await form.getByLabel("Scale").selectOption("minor");
  await form.getByRole("button", { name: "Publish" }).click();
  await expect(row(page, "Long Way")).toContainText("Published");
  await row(page, "Long Way").getByRole("link", { name: "Long Way", exact: true }).click();
  await page.getByRole("link", { name: "Files" }).click();
  const stem = (name: string) => ({
    name,
    mimeType: "audio/wav",
    buffer: Buffer.from(encodeWav(someSound({ seconds: 1 }), 16)),
  });
  await page.getByLabel("Add stems").setInputFiles([stem("drums.wav"), stem("bass.wav")]);
  const stems = page.getByRole("region", { name: "Stems" });
  await expect(stems.getByText("WAV, 44.1 kHz, 16 bits, stereo")).toHaveCount(2);
  await expect(page.getByRole("row", { name: /^Stems / })).toBeVisible();
  await page.goto(BEATS);
  await expect(row(page, "Long Way"), "nothing that its terms promise is missing").not.toContainText(
    "promise files",
  );
});
