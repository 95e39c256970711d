import { priceRoutes } from "./catalog/prices";
import { productRoutes } from "./catalog/products";
import { testClockRoutes } from "./clocks/routes";
import { invoicePaymentRoutes } from "./invoices/payment-routes";
import { invoiceRoutes } from "./invoices/routes";
import { portalRoutes } from "./portal/sessions";
import { subscriptionRoutes } from "./subscriptions/routes";

/** Stripe Billing: https://docs.stripe.com/billing */
export const billingRoutes = [
  ...productRoutes,
  ...priceRoutes,
  ...subscriptionRoutes,
  ...invoiceRoutes,
  ...invoicePaymentRoutes,
  ...portalRoutes,
  ...testClockRoutes,
];
