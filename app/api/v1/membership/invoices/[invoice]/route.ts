import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { readInvoice as contract } from "@/lib/memberships/invoice-contract";
import { presentInvoice } from "@/lib/memberships/present";
import { readInvoice } from "@/lib/memberships/read-invoice";

export const GET = handle(contract, async (ctx, { params }) =>
  succeed(presentInvoice(await readInvoice(ctx, { invoiceId: params.invoice }))),
);
