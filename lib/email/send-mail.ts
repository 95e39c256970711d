import { render, toPlainText } from "@react-email/components";
import { createTransport, type Transporter } from "nodemailer";
import type { ReactElement } from "react";
import { SECOND } from "@/lib/clock";
import { crashPoint } from "@/lib/crash-point";
import { env } from "@/lib/env";

export type Mail = {
  to: string;
  subject: string;
  /** A template of ./templates; the plain text is made from it. */
  content: ReactElement;
  /**
   * What caused the mail, such as `receipt-7`. A job that runs twice sends the same Message-ID, so that mailboxes
   * show one mail. Letters, digits, `.`, `_` and `-`.
   */
  cause: string;
};

/** Hands one mail to the mail server. Throws when it is not taken within bounded time; the job then tries again. */
export async function sendMail(mail: Mail): Promise<void> {
  const html = await render(mail.content);
  crashPoint("mail:before-send");
  await transport().sendMail({
    from: env.MAIL_FROM,
    to: mail.to,
    subject: mail.subject,
    html,
    text: plainText(html),
    messageId: messageId(mail.cause),
    // RFC 3834: no out-of-office notes in answer, please.
    headers: { "Auto-Submitted": "auto-generated" },
  });
}

/** The mail in words alone: titles keep their case, and each row of facts has its line. */
const plainText = (html: string): string =>
  toPlainText(html, {
    selectors: [
      { selector: "h1", options: { uppercase: false } },
      { selector: "tr", format: "block", options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    ],
  });

/** `<receipt-7@beatpass.example>`: the same for the same cause on the same installation. */
function messageId(cause: string): string {
  if (!/^[\w.-]+$/.test(cause)) throw new Error(`a mail's cause cannot be ${JSON.stringify(cause)}`);
  return `<${cause}@${new URL(env.APP_URL).hostname}>`;
}

let opened: { url: string; transporter: Transporter } | undefined;

function transport(): Transporter {
  if (!env.SMTP_URL) throw new Error("SMTP_URL is not set, so no mail can be sent");
  if (opened?.url !== env.SMTP_URL) {
    opened?.transporter.close();
    opened = { url: env.SMTP_URL, transporter: createTransport(withBounds(env.SMTP_URL)) };
  }
  return opened.transporter;
}

/** nodemailer waits for minutes by default; what the URL itself asks for is kept. */
const withBounds = (url: string) => ({
  url,
  connectionTimeout: 10 * SECOND,
  greetingTimeout: 10 * SECOND,
  socketTimeout: 20 * SECOND,
  dnsTimeout: 10 * SECOND,
  disableFileAccess: true,
  disableUrlAccess: true,
});
