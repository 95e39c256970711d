import type Stripe from "stripe";
import { invalid } from "../../http/errors";
import { own } from "../../http/find";
import { object, oneOf, required, string, type Values } from "../../http/params";
import { route } from "../../http/route";
import { newId, randomLetters } from "../../state/ids";
import type { Act } from "../../world";
import { seconds } from "../../world";

const flowShape = {
  type: required(oneOf("payment_method_update", "subscription_cancel")),
  subscription_cancel: object({ subscription: required(string) }),
  after_completion: object({
    type: required(oneOf("hosted_confirmation", "portal_homepage", "redirect")),
    hosted_confirmation: object({ custom_message: string }),
    redirect: object({ return_url: required(string) }),
  }),
};

/** https://docs.stripe.com/api/customer_portal/sessions. There is one configuration, which allows everything. */
export const portalRoutes = [
  route(
    "POST",
    "/v1/billing_portal/sessions",
    { customer: required(string), return_url: string, flow_data: object(flowShape) },
    (act, { customer, return_url, flow_data }) => {
      own(act, "customer", customer, "customer");
      const flow = flow_data ? flowOf(act, customer, flow_data) : null;
      const token = `test_${randomLetters(40)}`;
      const session: Stripe.BillingPortal.Session = {
        id: newId("bps"),
        object: "billing_portal.session",
        after_expiration: null,
        configuration: "bpc_1SandboxAllowsEverything",
        created: seconds(act.world),
        customer,
        customer_account: null,
        flow,
        livemode: false,
        locale: null,
        on_behalf_of: null,
        return_url: return_url ?? null,
        url: `${act.world.url}/sandbox/portal/${token}`,
      };
      const afterwards = flow?.after_completion.redirect?.return_url ?? null;
      act.world.rows.add("portal_session", act.scope, { ...session, id: token }, { afterwards });
      return session;
    },
  ),
];

function flowOf(
  act: Act,
  customer: string,
  given: Values<typeof flowShape>,
): Stripe.BillingPortal.Session.Flow {
  const { type, subscription_cancel: cancel, after_completion: after } = given;
  if (type === "subscription_cancel" && !cancel)
    throw invalid(
      "Missing required param: flow_data[subscription_cancel].",
      "flow_data[subscription_cancel]",
      "parameter_missing",
    );
  if (cancel) {
    const { object: held } = own(
      act,
      "subscription",
      cancel.subscription,
      "flow_data[subscription_cancel][subscription]",
    );
    if (held.customer !== customer || held.cancel_at !== null || held.ended_at !== null)
      throw invalid(
        `The subscription \`${held.id}\` cannot be canceled: it is another customer's, already set to be canceled, or over.`,
        "flow_data[subscription_cancel][subscription]",
      );
  }
  return {
    after_completion: {
      type: after?.type ?? "portal_homepage",
      hosted_confirmation: after?.hosted_confirmation
        ? { custom_message: after.hosted_confirmation.custom_message ?? null }
        : null,
      redirect: after?.redirect ?? null,
    },
    customer_update: null,
    subscription_cancel: cancel ? { retention: null, subscription: cancel.subscription } : null,
    subscription_pause: null,
    subscription_update: null,
    subscription_update_confirm: null,
    type,
  };
}
