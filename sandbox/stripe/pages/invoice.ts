import type { IncomingMessage } from "node:http";
import { invoicePdf } from "../billing/invoices/pdf";
import { type Answer, html, seeOther } from "../http/answer";
import { StripeFailure } from "../http/errors";
import { money } from "../payment-intents/amounts";
import type { Row } from "../state/objects";
import type { World } from "../world";
import { alert, cardFields, typedCard } from "./card-form";
import { escaped, pageOf } from "./page";
import { payOnPage } from "./pay-invoice";

/** Where `hosted_invoice_url` leads: what is owed, and a form to pay it. `…/pdf` is the same as a file. */
export function answerInvoice(
  world: World,
  request: IncomingMessage,
  pathname: string,
  body: string,
): Answer {
  const [, , , token, file] = pathname.split("/");
  const row = world.rows.all("invoice").find(({ unseen }) => unseen.token === token);
  if (!row) return html(404, pageOf("Not found", "<h1>There is no such invoice.</h1>"));
  if (file === "pdf")
    return { status: 200, body: invoicePdf(row.object), headers: { "content-type": "application/pdf" } };
  if (request.method !== "POST") return html(200, invoicePage(row));
  try {
    return seeOther(
      payOnPage(world, row, String(row.object.hosted_invoice_url), typedCard(new URLSearchParams(body))),
    );
  } catch (failure) {
    if (failure instanceof StripeFailure) return html(402, invoicePage(row, failure.message));
    throw failure;
  }
}

function invoicePage({ object: invoice }: Row<"invoice">, problem = ""): string {
  const amount = (minor: number) => escaped(money(minor, invoice.currency));
  const lines = invoice.lines.data.map(
    (line) => `<tr><td>${escaped(line.description)}</td><td>${amount(line.amount)}</td></tr>`,
  );
  const form = `<form method="post">${cardFields()}<button class="main">Pay ${amount(invoice.amount_due)}</button></form>`;
  return pageOf(
    "Invoice",
    `<h1>Invoice ${escaped(invoice.number)}</h1>
<p>${escaped(invoice.status)} · for ${escaped(invoice.customer_email ?? invoice.customer_name)}</p>${alert(problem)}
<table>${lines.join("")}<tr><th>Due</th><th>${amount(invoice.amount_due)}</th></tr></table>
${invoice.status === "open" ? form : ""}<p><a href="${escaped(invoice.invoice_pdf)}">Download as PDF</a></p>`,
  );
}
