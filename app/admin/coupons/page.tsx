import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { addressOf, fromCursor, hrefWith, type LibraryProps } from "@/app/(store)/library/address";
import { couponStates } from "@/components/coupons/coupon-status";
import { CouponTable } from "@/components/coupons/coupon-table";
import { PageHeader } from "@/components/layout/page";
import { LibrarySearch } from "@/components/library/library-search";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { CursorPagination } from "@/components/ui/pagination";
import { pageContext, requireAdmin } from "@/lib/auth/viewer";
import { listCoupons } from "@/lib/coupons/list-coupons";
import { COUPON_STATES } from "@/lib/coupons/state";
import { presentLine } from "./present-coupon";

export const metadata: Metadata = { title: "Coupons" };

const PATH = "/admin/coupons";
const A_PAGE = 20;

/** The platform's discount codes. */
export default async function CouponsPage(props: LibraryProps) {
  await requireAdmin(PATH);
  const ctx = await pageContext();
  const { q, status, cursor } = await addressOf(props);
  const state = COUPON_STATES.find((each) => each === status);
  const { rows, nextCursor } = await fromCursor(cursor, (from) =>
    listCoupons(ctx, { q, state, limit: A_PAGE, cursor: from }),
  );
  const filtered = q !== "" || status !== "";
  return (
    <>
      <PageHeader
        title="Coupons"
        lead="Discount codes. A use is held as soon as a checkout opens with it, and given back when that comes to nothing."
        actions={<NewCoupon />}
      />
      {(rows.length > 0 || filtered) && (
        <LibrarySearch
          path={PATH}
          q={q}
          status={status}
          statuses={couponStates}
          placeholder="Code or description"
        />
      )}
      {rows.length === 0 ? (
        <Nothing filtered={filtered} />
      ) : (
        <div className="grid gap-10">
          <CouponTable lines={rows.map(presentLine)} />
          <CursorPagination
            nextHref={nextCursor && hrefWith(PATH, { q, status, cursor: nextCursor })}
            firstHref={cursor ? hrefWith(PATH, { q, status }) : null}
            label="Older coupons"
          />
        </div>
      )}
    </>
  );
}

function NewCoupon() {
  return (
    <LinkButton href={`${PATH}/new`} variant="primary" icon={Plus}>
      New coupon
    </LinkButton>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <EmptyState title="Nothing fits that" action={<LinkButton href={PATH}>Show all coupons</LinkButton>}>
      Search for fewer letters, or choose any status.
    </EmptyState>
  ) : (
    <EmptyState title="No coupons yet" action={<NewCoupon />}>
      A coupon takes a percentage or an amount off the price of a beat. Buyers enter its code at the checkout.
    </EmptyState>
  );
}
