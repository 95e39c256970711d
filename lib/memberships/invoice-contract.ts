import { z } from "zod";
import { invoiceStatus } from "@/db/schema";
import { contract } from "@/lib/api/contract";
import {
  currencyCode,
  decimalAmount,
  idParam,
  pageOf,
  pageQuery,
  sampledTime,
  success,
} from "@/lib/api/shapes";

const amount = decimalAmount.meta({ example: 45 });

export const InvoiceItem = z
  .strictObject({
    id: z.int(),
    number: z.string().nullable().meta({ example: "K3J8R2QD-0001" }),
    status: z.enum(invoiceStatus.enumValues),
    reason: z
      .string()
      .meta({ description: "Stripe's word for what caused it", example: "subscription_cycle" }),
    total: amount,
    paid: amount,
    refunded: decimalAmount.meta({ example: 0 }),
    charged_back: decimalAmount.meta({ description: "What a lost dispute took back", example: 0 }),
    currency: currencyCode.meta({ example: "CAD" }),
    period_start: sampledTime,
    period_end: sampledTime,
    lines: z.array(
      z.strictObject({
        description: z.string(),
        amount: amount.meta({ description: "Negative where unused time is credited" }),
        quantity: z.int(),
        proration: z.boolean(),
      }),
    ),
    hosted_url: z.string().nullable().meta({ description: "Stripe's page of it, where it can be paid" }),
    pdf_url: z.string().nullable(),
    next_attempt_at: sampledTime.nullable(),
    issued_at: sampledTime,
    paid_at: sampledTime.nullable(),
  })
  .meta({ id: "Invoice" });

const reads = { auth: "bearer", tag: "Membership", scope: "membership:read" } as const;

export const listInvoices = contract({
  ...reads,
  id: "listInvoices",
  method: "GET",
  path: "/membership/invoices",
  title: "Invoices",
  description: "The bills of your membership, newest first.",
  query: pageQuery,
  answer: success(pageOf(InvoiceItem)),
  errors: [],
});

export const readInvoice = contract({
  ...reads,
  id: "readInvoice",
  method: "GET",
  path: "/membership/invoices/{invoice}",
  title: "An invoice",
  description: "One bill of your membership.",
  params: z.object({ invoice: idParam }),
  answer: success(InvoiceItem),
  errors: ["not_found"],
});
