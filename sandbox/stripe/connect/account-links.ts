import { invalid } from "../http/errors";
import { object, oneOf, required, string } from "../http/params";
import { route } from "../http/route";
import { randomLetters } from "../state/ids";
import { seconds } from "../world";
import { connected } from "./account";

const VALID_FOR_S = 300;

/** https://docs.stripe.com/api/account_links: valid for five minutes and for one visit. */
export const accountLinkRoutes = [
  route(
    "POST",
    "/v1/account_links",
    {
      account: required(string),
      type: required(oneOf("account_onboarding", "account_update")),
      refresh_url: string,
      return_url: string,
      collect: oneOf("currently_due", "eventually_due"),
      collection_options: object({
        fields: oneOf("currently_due", "eventually_due"),
        future_requirements: oneOf("include", "omit"),
      }),
    },
    (act, { account, type, refresh_url, return_url }) => {
      const { object: owner } = connected(act, account, "account");
      if (!return_url)
        throw invalid("Missing required param: return_url.", "return_url", "parameter_missing");
      if (!refresh_url)
        throw invalid("Missing required param: refresh_url.", "refresh_url", "parameter_missing");
      if (type === "account_update" && owner.type !== "custom")
        throw invalid(
          "You cannot create `account_update` type Account Links for this account. You can only create `account_onboarding` type Account Links for accounts whose requirements Stripe collects.",
          "type",
        );
      const token = randomLetters(24);
      const link = {
        object: "account_link" as const,
        created: seconds(act.world),
        expires_at: seconds(act.world) + VALID_FOR_S,
        url: `${act.world.url}/sandbox/connect/onboarding/${token}`,
      };
      act.world.rows.add("account_link", act.scope, { ...link, id: token } as typeof link & { id: string }, {
        token,
        account,
        returnUrl: return_url,
        refreshUrl: refresh_url,
        used: false,
      });
      return link;
    },
  ),
];
