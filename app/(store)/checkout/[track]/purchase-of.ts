import { notFound } from "next/navigation";
import { found } from "@/app/(store)/found";
import { idParam } from "@/lib/api/shapes";
import { pageContext, requireViewer } from "@/lib/auth/viewer";
import type { ListedPurchase } from "@/lib/purchases/list-purchases";
import { readPurchase } from "@/lib/purchases/read-purchase";

export type PurchaseProps = {
  params: Promise<{ track: string }>;
  searchParams: Promise<{ purchase?: string | string[] }>;
};

/** The buyer's purchase that the address names, for the pages after paying. Anything else is not found. */
export async function purchaseOf(
  { params, searchParams }: PurchaseProps,
  page: string,
): Promise<ListedPurchase> {
  const { track } = await params;
  const purchaseId = idParam.safeParse((await searchParams).purchase).data ?? notFound();
  await requireViewer(`/checkout/${encodeURIComponent(track)}/${page}?purchase=${purchaseId}`);
  const listed = await found(readPurchase(await pageContext(), { purchaseId }));
  return String(listed.purchase.trackId) === track ? listed : notFound();
}
