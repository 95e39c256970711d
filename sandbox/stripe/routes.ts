import { balanceRoutes } from "./balance/balance";
import { payoutRoutes } from "./balance/payout-routes";
import { billingRoutes } from "./billing/routes";
import { customerPaymentMethodRoutes, paymentMethodRoutes } from "./cards/payment-methods";
import { disputeRoutes } from "./charges/dispute-routes";
import { refundRoutes } from "./charges/refund-routes";
import { chargeRoutes } from "./charges/routes";
import { accountLinkRoutes } from "./connect/account-links";
import { accountRoutes } from "./connect/account-routes";
import { applicationFeeRoutes, transferRoutes } from "./connect/transfer-routes";
import { customerRoutes } from "./customers";
import type { Route } from "./http/route";
import { paymentIntentRoutes } from "./payment-intents/routes";
import { webhookEndpointRoutes } from "./webhooks/endpoints";
import { eventRoutes } from "./webhooks/events";

/** Everything of Stripe's API that the stand-in can do. */
export const routes: Route[] = [
  ...paymentIntentRoutes,
  ...paymentMethodRoutes,
  ...chargeRoutes,
  ...refundRoutes,
  ...disputeRoutes,
  ...customerRoutes,
  ...customerPaymentMethodRoutes,
  ...billingRoutes,
  ...accountRoutes,
  ...accountLinkRoutes,
  ...transferRoutes,
  ...applicationFeeRoutes,
  ...balanceRoutes,
  ...payoutRoutes,
  ...eventRoutes,
  ...webhookEndpointRoutes,
];
