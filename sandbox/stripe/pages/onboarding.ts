import type { IncomingMessage } from "node:http";
import { connected, tell } from "../connect/account";
import { type Answer, html, seeOther } from "../http/answer";
import type { Row } from "../state/objects";
import { onItsOwn, seconds, type World } from "../world";
import { escaped, pageOf } from "./page";

/**
 * Where an account link leads: the owner completes the account, or leaves half-way. A used or expired link
 * leads to `refresh_url`, as at Stripe.
 */
export function answerOnboarding(world: World, request: IncomingMessage, url: URL, body: string): Answer {
  const token = url.pathname.split("/").at(-1) ?? "";
  const link = world.rows.find("account_link", token);
  if (!link) return html(404, pageOf("Not found", "<h1>This link is unknown.</h1>"));
  if (request.method === "POST") return take(world, link, new URLSearchParams(body));
  if (link.unseen.used || link.object.expires_at < seconds(world)) return seeOther(link.unseen.refreshUrl);
  link.unseen.used = true;
  world.rows.saved(link);
  return html(200, form(world, link));
}

function take(world: World, link: Row<"account_link">, given: URLSearchParams): Answer {
  const row = connected(onItsOwn(world), link.unseen.account);
  const said = (name: string) => given.get(name)?.trim() || undefined;
  const complete = given.get("choice") === "complete";
  if (complete && !(said("first_name") && said("last_name") && said("account")))
    return html(422, form(world, link, "Please fill in your name and your bank account."));
  tell(world, row, {
    firstName: said("first_name"),
    lastName: said("last_name"),
    country: said("country"),
    account: complete ? said("account") : undefined,
  });
  return seeOther(link.unseen.returnUrl);
}

function form(world: World, link: Row<"account_link">, problem = ""): string {
  const { object: account } = connected(onItsOwn(world), link.unseen.account);
  const countries = ["US", "GB", "DE", "FR", "CA", "AU", "JP"];
  const options = [...new Set([account.country ?? "US", ...countries])]
    .map((code) => `<option>${escaped(code)}</option>`)
    .join("");
  return pageOf(
    "Get paid",
    `<h1>Get paid</h1>
<p>Account <code>${escaped(account.id)}</code>${account.email ? ` for ${escaped(account.email)}` : ""}</p>
${problem && `<p role="alert"><strong>${escaped(problem)}</strong></p>`}
<form method="post">
<label>Legal first name <input name="first_name" autocomplete="given-name"></label>
<label>Legal last name <input name="last_name" autocomplete="family-name"></label>
<label>Country <select name="country">${options}</select></label>
<label>Bank account number <input name="account" inputmode="numeric" value="000123456789"></label>
<button class="main" name="choice" value="complete">Complete</button>
<button name="choice" value="leave" formnovalidate>Save and leave half-way</button>
</form>`,
  );
}
