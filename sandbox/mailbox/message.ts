import PostalMime, { type Address } from "postal-mime";

/** A mail as the JSON answers give it. */
export interface Message {
  id: string;
  receivedAt: string;
  from: string;
  /** As the mail's head says. */
  to: string[];
  /** Whom the sender asked to deliver to; unlike `to` it names blind copies. */
  recipients: string[];
  subject: string;
  text: string;
  html: string;
  headers: { name: string; value: string }[];
  attachments: { filename: string; mimeType: string; size: number }[];
}

export async function parseMessage(id: string, receivedAt: Date, source: Buffer): Promise<Message> {
  const mail = await PostalMime.parse(source);
  return {
    id,
    receivedAt: receivedAt.toISOString(),
    from: mail.from ? show(mail.from) : "",
    to: (mail.to ?? []).map(show),
    recipients: mail.headers.filter(({ key }) => key === "delivered-to").map(({ value }) => value),
    subject: mail.subject ?? "",
    text: mail.text ?? "",
    html: mail.html ?? "",
    headers: mail.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    attachments: mail.attachments.map(({ filename, mimeType, content }, index) => ({
      filename: filename ?? `attachment-${index + 1}`,
      mimeType,
      size: typeof content === "string" ? Buffer.byteLength(content) : content.byteLength,
    })),
  };
}

/** The bytes of the attachment at `index`, or undefined when there is none. */
export async function attachmentOf(source: Buffer, index: number): Promise<Buffer<ArrayBuffer> | undefined> {
  const { attachments } = await PostalMime.parse(source, { attachmentEncoding: "arraybuffer" });
  const content = attachments[index]?.content;
  return content instanceof ArrayBuffer ? Buffer.from(content) : undefined;
}

function show({ name, address, group }: Address): string {
  if (group) return `${name}: ${group.map(show).join(", ")}`;
  return name ? `${name} <${address}>` : (address ?? "");
}
