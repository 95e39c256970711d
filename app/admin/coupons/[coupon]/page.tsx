import { Download } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { found } from "@/app/(store)/found";
import { addressOf, fromCursor, hrefWith, type LibraryProps } from "@/app/(store)/library/address";
import { CouponForm } from "@/components/coupons/coupon-form";
import { CouponStatus } from "@/components/coupons/coupon-status";
import { RedemptionTable } from "@/components/coupons/redemption-table";
import { SwitchCoupon } from "@/components/coupons/switch-coupon";
import { PageHeader } from "@/components/layout/page";
import { buttonStyle } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { CursorPagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { idParam } from "@/lib/api/shapes";
import { pageContext, requireAdmin } from "@/lib/auth/viewer";
import { listRedemptions } from "@/lib/coupons/list-redemptions";
import { readCoupon } from "@/lib/coupons/read-coupon";
import { submitEdit, switchCoupon } from "../actions";
import { presentRedemption, presentValues } from "../present-coupon";

export const metadata: Metadata = { title: "Coupon" };

type Props = LibraryProps & { params: Promise<{ coupon: string }> };
const A_PAGE = 20;

/** One coupon: how it stands, who used it, and its terms. */
export default async function CouponPage(props: Props) {
  const couponId = idParam.safeParse((await props.params).coupon).data ?? notFound();
  const path = `/admin/coupons/${couponId}`;
  await requireAdmin(path);
  const ctx = await pageContext();
  const details = await found(readCoupon(ctx, { couponId }));
  const { cursor } = await addressOf(props);
  const { rows, nextCursor } = await fromCursor(cursor, (from) =>
    listRedemptions(ctx, { couponId, limit: A_PAGE, cursor: from }),
  );
  const { coupon, state } = details;
  return (
    <>
      <PageHeader
        title={coupon.code}
        lead={coupon.description || undefined}
        crumbs={[{ label: "Coupons", href: "/admin/coupons" }, { label: coupon.code }]}
        actions={
          <SwitchCoupon
            code={coupon.code}
            disabled={coupon.disabledAt !== null}
            change={switchCoupon.bind(null, couponId)}
          />
        }
      />
      <div className="grid gap-12">
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <CouponStatus state={state} />
          <span className="figures">{usesInWords(coupon.uses, coupon.usageLimit)}</span>
        </p>
        <Section
          title="Redemptions"
          lead="Purchases that hold a use, open checkouts included."
          actions={
            rows.length > 0 && (
              <a href={`${path}/redemptions.csv`} className={buttonStyle("secondary", "sm")}>
                <Download aria-hidden className="size-[1.15em] shrink-0" />
                CSV
              </a>
            )
          }
        >
          {rows.length === 0 ? (
            <EmptyState title="Not used yet">Who buys with this code appears here.</EmptyState>
          ) : (
            <div className="grid gap-10">
              <RedemptionTable lines={rows.map(presentRedemption)} />
              <CursorPagination
                nextHref={nextCursor && hrefWith(path, { cursor: nextCursor })}
                firstHref={cursor ? path : null}
                label="Older redemptions"
              />
            </div>
          )}
        </Section>
        <Section title="Terms" lead="Open checkouts keep the discount they have.">
          <CouponForm
            action={submitEdit.bind(null, couponId)}
            values={presentValues(details)}
            used={coupon.uses > 0}
            save="Save the terms"
          />
        </Section>
      </div>
    </>
  );
}

function usesInWords(uses: number, limit: number | null): string {
  const times = uses === 1 ? "Used once" : `Used ${uses} times`;
  return limit === null ? `${times}, without a limit` : `${times} of ${limit}`;
}
