import { handle } from "@/lib/api/handle";
import { pageOf } from "@/lib/api/paging";
import { succeed } from "@/lib/api/shapes";
import { listInvoices as contract } from "@/lib/memberships/invoice-contract";
import { countInvoices, listInvoices } from "@/lib/memberships/list-invoices";
import { presentInvoice } from "@/lib/memberships/present";

export const GET = handle(contract, async (ctx, { query }) => {
  const { page, per_page: perPage, cursor } = query;
  const [listed, total] = await Promise.all([
    listInvoices(ctx, { limit: perPage, cursor, page }),
    countInvoices(ctx),
  ]);
  return succeed(pageOf({ ...listed, total, page, perPage }, presentInvoice));
});
