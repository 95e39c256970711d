import { money } from "../../payment-intents/amounts";
import type { Objects } from "../../state/objects";
import { spokenDay } from "../calendar";

/** An invoice as a PDF of one page: plain lines of text, enough to be opened and read. */
export function invoicePdf(invoice: Objects["invoice"]): string {
  const amount = (minor: number) => money(minor, invoice.currency);
  const text = [
    `Invoice ${invoice.number}`,
    `${invoice.account_name} - ${spokenDay(invoice.created)}`,
    `For ${invoice.customer_email ?? invoice.customer_name ?? invoice.customer}`,
    "",
    ...invoice.lines.data.map((line) => `${line.description}: ${amount(line.amount)}`),
    "",
    `Total ${amount(invoice.total)}, due ${amount(invoice.amount_due)}, ${invoice.status}`,
    "Made in the sandbox: this paper stands in for Stripe's. No money moved.",
  ];
  const shown = text.map((line) => `(${escapedText(line)}) Tj T*`).join("\n");
  const content = `BT /F1 11 Tf 16 TL 56 780 Td\n${shown}\nET`;
  return fileOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ]);
}

/** ISO 32000-1, 7.5: objects, their places, and where the list of places begins. */
function fileOf(objects: string[]): string {
  let file = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const list = file.length;
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${list}\n%%EOF\n`;
}

/** Latin letters as octal codes, so that the file is ASCII; what the font does not have is a question mark. */
function escapedText(text: string): string {
  return [...text]
    .map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      if ("()\\".includes(letter)) return `\\${letter}`;
      if (code < 127) return letter;
      return code < 256 ? `\\${code.toString(8)}` : "?";
    })
    .join("");
}
