import { LinkButton } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { Card } from "@/components/ui/section";
import { formatMoney } from "@/lib/money";
import type { ConnectState, ConnectView, LeaveForStripe, ReturnedPayout } from "./connect-view";
import { StripeButton } from "./stripe-button";

/** What each state means for the producer, and the words on its one button. */
const STEPS: Record<ConnectState, { title: string; text: string; button: string }> = {
  not_started: {
    title: "Set up how you are paid",
    text: "Stripe pays you out and asks who you are and which bank account is yours. It takes about five minutes. Until then nobody can buy your beats.",
    button: "Set up payouts",
  },
  incomplete: {
    title: "Go on where you left",
    text: "What you told Stripe so far is kept. Nobody can buy your beats until the rest is told.",
    button: "Go on at Stripe",
  },
  restricted: {
    title: "Stripe needs something from you",
    text: "Until you have given it, nobody can buy your beats or you are not paid out. What you earned stays yours.",
    button: "Give it to Stripe",
  },
  due: {
    title: "All is well, but Stripe wants more soon",
    text: "You sell and are paid out. Give Stripe what it asks for in time, and it stays so.",
    button: "Give it to Stripe",
  },
  verifying: {
    title: "Stripe checks what you gave",
    text: "There is nothing to do for you now. It mostly takes minutes, at times a few days.",
    button: "See it at Stripe",
  },
  rejected: {
    title: "Stripe has rejected your account",
    text: "Your beats cannot be bought. Stripe's page says what can be done; write to us if you think it is wrong.",
    button: "See what Stripe says",
  },
  disconnected: {
    title: "Your Stripe account is disconnected",
    text: "Nobody can buy your beats. Sales that were paid stand, and their money stays on the account that you disconnected. Connect again to go on selling.",
    button: "Connect again",
  },
  ready: {
    title: "You are set up",
    text: "Buyers can pay you, and what you earn is paid out by itself. Your bank account and your papers are at Stripe.",
    button: "Open your Stripe account",
  },
};

const cameBack = ({ amountMinor, currency, why }: ReturnedPayout) => ({
  title: "Your last payout came back",
  text: `${formatMoney(amountMinor, currency)} are on your balance again. ${why} We pay it out again by itself.`,
  button: "Correct your bank details",
});

/** The one thing to do now, whatever the state. */
export function NextStep({ view, leave }: { view: ConnectView; leave: LeaveForStripe }) {
  const returned = view.state === "ready" ? view.returnedPayout : null;
  const { title, text, button } = returned ? cameBack(returned) : STEPS[view.state];
  const done = view.state === "ready" && !returned;
  return (
    <Card className="grid gap-5">
      <div>
        <h2 className="display-3">{title}</h2>
        <p className="mt-2 prose-measure text-muted">{text}</p>
        {view.restriction && view.state !== "rejected" && (
          <p className="mt-2 prose-measure text-muted">{view.restriction}</p>
        )}
        {view.deadline && (
          <p className="mt-2 font-medium">
            Until <DateTime value={view.deadline} show="datetime" />
          </p>
        )}
      </div>
      <div className="flex flex-wrap gap-3">
        {done && (
          <LinkButton href="/backstage/finances" variant="primary" size="lg">
            See your finances
          </LinkButton>
        )}
        <StripeButton leave={leave} label={button} variant={done ? "secondary" : "primary"} />
      </div>
    </Card>
  );
}
