/** What of a sale's share is in no payout yet, in minor units: negative when more was paid out than stayed theirs. */
export type Unpaid = { purchaseId: number; unpaidMinor: number };
export type Allocated = { purchaseId: number; amountMinor: number };

/**
 * Which sales a payout of this amount pays: what earlier payouts paid too much comes off first, then the oldest sales,
 * the last of them in part. `unpaid` stands in the order of the sales. Where their sum falls short of the amount, the
 * rest is money that no sale of ours explains. A negative amount takes back from what was paid too much, no more.
 */
export function allocate(amountMinor: number, unpaid: readonly Unpaid[]): Allocated[] {
  const items: Allocated[] = [];
  let left = amountMinor;
  const take = (purchaseId: number, part: number) => {
    if (part !== 0) items.push({ purchaseId, amountMinor: part });
    left -= part;
  };
  for (const { purchaseId, unpaidMinor } of unpaid.filter((sale) => sale.unpaidMinor < 0))
    take(purchaseId, amountMinor < 0 ? Math.max(unpaidMinor, left) : unpaidMinor);
  for (const { purchaseId, unpaidMinor } of unpaid.filter((sale) => sale.unpaidMinor > 0))
    take(purchaseId, Math.min(unpaidMinor, Math.max(left, 0)));
  return items;
}
