"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { refusal, typed } from "@/app/(account)/refusal";
import { blankForm, type FormState } from "@/components/account/form-state";
import { pageContext } from "@/lib/auth/viewer";
import { createCoupon } from "@/lib/coupons/create-coupon";
import { editCoupon } from "@/lib/coupons/edit-coupon";
import { disableCoupon, enableCoupon } from "@/lib/coupons/switch-coupon";
import { Failure } from "@/lib/errors";
import { FIELDS, readForm } from "./read-form";

/** Makes a coupon and goes on to it. */
export async function submitNew(_state: FormState, form: FormData): Promise<FormState> {
  let couponId: number;
  try {
    ({
      coupon: { id: couponId },
    } = await createCoupon(await pageContext(), readForm(form)));
  } catch (error) {
    return refusal(error, form, FIELDS);
  }
  redirect(`/admin/coupons/${couponId}`);
}

/** Gives a coupon the terms that the form holds. */
export async function submitEdit(couponId: number, _state: FormState, form: FormData): Promise<FormState> {
  try {
    await editCoupon(await pageContext(), { couponId, terms: readForm(form) });
  } catch (error) {
    return refusal(error, form, FIELDS);
  }
  revalidatePath(`/admin/coupons/${couponId}`);
  return { ...blankForm, values: typed(form, FIELDS), done: true };
}

/** Enables or disables a coupon; answers what is wrong, or null. */
export async function switchCoupon(couponId: number, on: boolean): Promise<string | null> {
  try {
    await (on ? enableCoupon : disableCoupon)(await pageContext(), { couponId });
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  }
  revalidatePath(`/admin/coupons/${couponId}`);
  return null;
}
