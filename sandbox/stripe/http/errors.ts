import type Stripe from "stripe";

export type ErrorBody = {
  type: "invalid_request_error" | "card_error" | "api_error" | "idempotency_error";
  message: string;
  code?: string;
  param?: string;
  decline_code?: string;
  charge?: string;
  payment_intent?: Stripe.PaymentIntent;
  payment_method?: Stripe.PaymentMethod;
  advice_code?: string;
  network_decline_code?: string;
};

/** A refusal in Stripe's shape. `stored` says whether an idempotency key keeps it. */
export class StripeFailure extends Error {
  constructor(
    readonly status: number,
    readonly body: ErrorBody,
    readonly stored = false,
  ) {
    super(body.message);
  }
  get reply() {
    const { code } = this.body;
    return {
      error: code ? { ...this.body, doc_url: `https://stripe.com/docs/error-codes/${code}` } : this.body,
    };
  }
}

/** The parameters are wrong: nothing was executed, so an idempotency key may be used again. */
export function invalid(message: string, param?: string, code?: string): StripeFailure {
  return new StripeFailure(400, {
    type: "invalid_request_error",
    message,
    ...(param && { param }),
    ...(code && { code }),
  });
}

/** The object's state does not allow it: executed and refused, so an idempotency key keeps the answer. */
export function refused(
  code: string | undefined,
  message: string,
  more: Partial<ErrorBody> = {},
): StripeFailure {
  return new StripeFailure(
    400,
    { type: "invalid_request_error", message, ...(code && { code }), ...more },
    true,
  );
}

/** https://docs.stripe.com/error-codes#resource-missing */
export function missing(what: string, id: string, param = "id", status = 404): StripeFailure {
  return new StripeFailure(status, {
    type: "invalid_request_error",
    code: "resource_missing",
    message: `No such ${what}: '${id}'`,
    param,
  });
}
