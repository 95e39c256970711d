import type { Ctx } from "@/lib/acts/context";
import { renderPdf } from "@/lib/certificates/render-pdf";
import { processEvent } from "@/lib/inbox/process-event";
import type { JobName, Jobs } from "@/lib/jobs/enqueue";
import { followPayout } from "@/lib/payouts/follow-payout";
import { mailPayoutFailed } from "@/lib/payouts/mail-payout-failed";
import { payOut } from "@/lib/payouts/pay-out";
import { planPayouts } from "@/lib/payouts/plan-payouts";
import { sweepPayouts } from "@/lib/payouts/sweep-payouts";
import { sendPasswordReset } from "@/lib/people/send-password-reset";
import { expirePurchase } from "@/lib/purchases/expire-purchase";
import { mailReceipt } from "@/lib/purchases/mail-receipt";
import { mailRefund } from "@/lib/purchases/mail-refund";
import { mailSale } from "@/lib/purchases/mail-sale";
import { refundPurchase } from "@/lib/purchases/refund-purchase";
import { settlePurchase } from "@/lib/purchases/settle-purchase";
import { sweep } from "@/lib/purchases/sweep";

/** Which act does which job. */
export const TASKS: { [N in JobName]: (ctx: Ctx, payload: Jobs[N]) => Promise<unknown> } = {
  "process-stripe-event": processEvent,
  "settle-purchase": settlePurchase,
  "expire-purchase": expirePurchase,
  "refund-purchase": refundPurchase,
  "render-certificate": renderPdf,
  "mail-receipt": mailReceipt,
  "mail-sale": mailSale,
  "mail-refund": mailRefund,
  "mail-password-reset": sendPasswordReset,
  "plan-payouts": planPayouts,
  "pay-out": payOut,
  "follow-payout": followPayout,
  "sweep-payouts": sweepPayouts,
  "mail-payout-failed": mailPayoutFailed,
  sweep,
};
