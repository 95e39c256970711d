import { address, integer, metadata, object, oneOf, string, unsettable } from "../http/params";

const billingDetails = object({
  address: unsettable(address),
  email: unsettable(string),
  name: unsettable(string),
  phone: unsettable(string),
  tax_id: string,
});

const card = object({
  number: string,
  exp_month: integer,
  exp_year: integer,
  cvc: string,
  token: string,
  networks: object({ preferred: string }),
});

/** A payment method given in place: `payment_method_data` here, and what `POST /v1/payment_methods` takes. */
export const paymentMethodShape = {
  type: oneOf("card"),
  card,
  billing_details: billingDetails,
  allow_redisplay: oneOf("always", "limited", "unspecified"),
  metadata,
};

/** What Stripe.js sends: it also tells where it runs, which the stand-in has no use for. */
export const browserPaymentMethodShape = {
  ...paymentMethodShape,
  guid: string,
  muid: string,
  sid: string,
  payment_user_agent: string,
  referrer: string,
  time_on_page: string,
};

export const paymentMethodData = object(browserPaymentMethodShape);
