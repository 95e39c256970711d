import type { Metadata } from "next";
import { CouponForm } from "@/components/coupons/coupon-form";
import { PageHeader } from "@/components/layout/page";
import { requireAdmin } from "@/lib/auth/viewer";
import { submitNew } from "../actions";

export const metadata: Metadata = { title: "New coupon" };

/** Makes a coupon. */
export default async function NewCouponPage() {
  await requireAdmin("/admin/coupons/new");
  return (
    <>
      <PageHeader
        title="New coupon"
        crumbs={[{ label: "Coupons", href: "/admin/coupons" }, { label: "New" }]}
      />
      <CouponForm action={submitNew} values={{ unit: "%" }} used={false} save="Create the coupon" />
    </>
  );
}
