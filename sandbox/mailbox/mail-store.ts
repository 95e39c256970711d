import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Message, parseMessage } from "./message";

export interface MailStore {
  /** Newest first. Both filters find parts of words, whatever their case. */
  list(filter?: { to?: string; subject?: string }): Message[];
  get(id: string): Message | undefined;
  source(id: string): Promise<Buffer>;
  add(envelope: { from: string; to: string[] }, source: Buffer): Promise<Message>;
  clear(): Promise<void>;
}

/** Mails in a folder, one .eml file each, named for the time they came in. */
export async function openMailStore(dir: string): Promise<MailStore> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const fileOf = (id: string) => path.join(dir, `${id}.eml`);
  const messages = new Map<string, Message>();
  for (const name of (await readdir(dir)).filter((each) => each.endsWith(".eml")).sort()) {
    const id = path.basename(name, ".eml");
    messages.set(id, await parseMessage(id, timeOf(id), await readFile(fileOf(id))));
  }

  return {
    list({ to = "", subject = "" } = {}) {
      const newestFirst = [...messages.values()].reverse();
      return newestFirst.filter(
        (message) =>
          contains(message.subject, subject) &&
          [...message.to, ...message.recipients].some((address) => contains(address, to)),
      );
    },
    get: (id) => messages.get(id),
    source: (id) => readFile(fileOf(id)),
    async add(envelope, source) {
      const receivedAt = new Date();
      const id = `${receivedAt.getTime()}-${randomBytes(4).toString("hex")}`;
      // What a mail server adds on delivery: the only trace of blind copies.
      const delivery = [
        `Return-Path: <${envelope.from}>`,
        ...envelope.to.map((address) => `Delivered-To: ${address}`),
      ];
      const delivered = Buffer.concat([Buffer.from(`${delivery.join("\r\n")}\r\n`), source]);
      const message = await parseMessage(id, receivedAt, delivered);
      await writeFile(`${fileOf(id)}.partial`, delivered, { mode: 0o600 });
      await rename(`${fileOf(id)}.partial`, fileOf(id));
      messages.set(id, message);
      return message;
    },
    async clear() {
      const ids = [...messages.keys()];
      messages.clear();
      await Promise.all(ids.map((id) => rm(fileOf(id), { force: true })));
    },
  };
}

function timeOf(id: string): Date {
  return new Date(Number.parseInt(id, 10) || 0);
}

function contains(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.trim().toLowerCase());
}
