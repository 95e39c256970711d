/**
 * A sale, or a transfer out of the subscription pool, and what of it is in no payout yet, in minor units: negative when
 * more was paid out than stayed theirs.
 */
export type Unpaid = { of: "sale" | "pool"; id: number; unpaidMinor: number };
export type Allocated = Pick<Unpaid, "of" | "id"> & { amountMinor: number };

/**
 * Which sales a payout of this amount pays: what earlier payouts paid too much comes off first, then the oldest sales,
 * the last of them in part. `unpaid` stands in the order in which they came. Where their sum falls short of the amount,
 * the rest is money that nothing of ours explains. A negative amount takes back from what was paid too much, no more.
 */
export function allocate(amountMinor: number, unpaid: readonly Unpaid[]): Allocated[] {
  const items: Allocated[] = [];
  let left = amountMinor;
  const take = ({ of, id }: Unpaid, part: number) => {
    if (part !== 0) items.push({ of, id, amountMinor: part });
    left -= part;
  };
  for (const each of unpaid.filter(({ unpaidMinor }) => unpaidMinor < 0))
    take(each, amountMinor < 0 ? Math.max(each.unpaidMinor, left) : each.unpaidMinor);
  for (const each of unpaid.filter(({ unpaidMinor }) => unpaidMinor > 0))
    take(each, Math.min(each.unpaidMinor, Math.max(left, 0)));
  return items;
}
