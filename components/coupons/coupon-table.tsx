import Link from "next/link";
import { DateTime } from "@/components/ui/date-time";
import { type Column, Table } from "@/components/ui/table";
import { CouponDiscount, type DiscountShown } from "./coupon-discount";
import { type CouponState, CouponStatus } from "./coupon-status";

export type CouponLine = {
  id: number;
  code: string;
  description: string;
  discount: DiscountShown;
  uses: number;
  usageLimit: number | null;
  /** ISO. */
  expiresAt: string | null;
  state: CouponState;
};

const columns: Column<CouponLine>[] = [
  {
    id: "code",
    header: "Code",
    primary: true,
    cell: ({ id, code, description }) => (
      <>
        <Link
          href={`/admin/coupons/${id}`}
          className="figures font-semibold break-all underline decoration-line-control underline-offset-4 hover:decoration-ink"
        >
          {code}
        </Link>
        {description && <span className="block text-sm text-muted">{description}</span>}
      </>
    ),
  },
  { id: "status", header: "Status", cell: ({ state }) => <CouponStatus state={state} /> },
  {
    id: "discount",
    header: "Takes off",
    align: "right",
    cell: ({ discount }) => <CouponDiscount {...discount} />,
  },
  {
    id: "uses",
    header: "Uses",
    align: "right",
    cell: ({ uses, usageLimit }) => (
      <span className="figures whitespace-nowrap">
        {usageLimit === null ? `${uses}, no limit` : `${uses} of ${usageLimit}`}
      </span>
    ),
  },
  {
    id: "expires",
    header: "Expires",
    align: "right",
    cell: ({ expiresAt }) =>
      expiresAt ? <DateTime value={expiresAt} show="datetime" className="whitespace-nowrap" /> : "Never",
  },
];

/** The platform's coupons, one a line. */
export function CouponTable({ lines }: { lines: CouponLine[] }) {
  return <Table caption="Coupons" columns={columns} rows={lines} rowKey={({ id }) => String(id)} />;
}
