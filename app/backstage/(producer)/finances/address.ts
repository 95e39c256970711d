import { hrefWith } from "@/app/(store)/library/address";
import { after, DAY } from "@/lib/clock";
import { RANGES, type Range } from "@/lib/finances/earnings-over-time";
import type { RefundFilter } from "@/lib/finances/list-refunds";
import { SALE_STATES, type SaleFilter, type SaleState } from "@/lib/finances/sale-filter";
import type { PayoutFilter } from "@/lib/payouts/list-payouts";
import { RETURNED, UNDER_WAY } from "@/lib/payouts/states";
import type { PoolShareFilter } from "@/lib/pool/list-pool-shares";

export const PATH = "/backstage/finances";
export const RECORDS = ["sales", "refunds", "subscriptions", "payouts"] as const;
export type Records = (typeof RECORDS)[number];

/** Every value of the page's address, the empty text where it is missing. */
export type Address = Record<
  "records" | "state" | "currency" | "q" | "from" | "to" | "cursor" | "range" | "chart",
  string
>;
type Given = Record<string, string | string[] | undefined>;

const NAMES = ["records", "state", "currency", "q", "from", "to", "cursor", "range", "chart"] as const;

/** Reads the address as a person means it: what makes no sense is left out. */
export function addressOf(given: Given): Address {
  const one = (name: string) =>
    typeof given[name] === "string" ? given[name].replaceAll("\0", "").trim().slice(0, 500) : "";
  const address = Object.fromEntries(NAMES.map((name) => [name, one(name)])) as Address;
  const currency = (code: string) => (/^[A-Z]{3}$/.test(code) ? code : "");
  return {
    ...address,
    q: address.q.slice(0, 100),
    currency: currency(address.currency),
    chart: currency(address.chart),
    from: dayOf(address.from) ? address.from : "",
    to: dayOf(address.to) ? address.to : "",
  };
}

export const addressOfRequest = (request: Request): Address =>
  addressOf(Object.fromEntries(new URL(request.url).searchParams));

/** The address of the lists with these values changed: a list begins at its start, and the page stays where it is. */
export const recordsHref = (address: Address, changes: Partial<Address>): string =>
  `${hrefWith(PATH, { ...address, cursor: "", ...changes })}#records`;

export const recordsOf = ({ records }: Address): Records =>
  RECORDS.find((each) => each === records) ?? "sales";

/** The range asked for; null when none was. */
export const rangeOf = ({ range }: Address): Range | null =>
  Object.hasOwn(RANGES, range) ? (range as Range) : null;

const REFUND_STATES: Record<string, RefundFilter["status"]> = {
  pending: ["requested"],
  refunded: ["succeeded"],
  failed: ["failed"],
};
const PAYOUT_STATES: Record<string, PayoutFilter["status"]> = {
  pending: UNDER_WAY,
  paid: ["paid"],
  failed: RETURNED,
};

const POOL_STATES: Record<string, PoolShareFilter["status"]> = {
  pending: ["pending", "failed"],
  paid: ["paid"],
  excluded: ["excluded"],
};

export const saleFilterOf = (address: Address): SaleFilter => ({
  ...commonOf(address),
  state: SALE_STATES.find((each): each is SaleState => each === address.state),
});
export const refundFilterOf = (address: Address): RefundFilter => ({
  ...commonOf(address),
  status: REFUND_STATES[address.state],
});
export const payoutFilterOf = (address: Address): PayoutFilter => ({
  ...commonOf(address),
  status: PAYOUT_STATES[address.state],
});

export const poolFilterOf = (address: Address): PoolShareFilter => ({
  ...commonOf(address),
  status: POOL_STATES[address.state],
});

function commonOf({ currency, q, from, to }: Address) {
  const last = dayOf(to);
  return {
    currency: currency || undefined,
    q: q || undefined,
    from: dayOf(from) ?? undefined,
    // Through the end of the day that the person names.
    to: last ? after(last, DAY) : undefined,
  };
}

function dayOf(text: string): Date | null {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day && !Number.isNaN(day.getTime()) ? day : null;
}
