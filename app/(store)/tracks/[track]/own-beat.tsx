import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { pageContext } from "@/lib/auth/viewer";
import { isKeptFromSelling } from "@/lib/connect/connect-status";

/** What a producer sees where others buy: whether they can, and if not, what to do. */
export async function OwnBeat() {
  if (await isKeptFromSelling(await pageContext()))
    return (
      <Notice tone="caution" title="Nobody can buy this beat yet">
        <p className="mb-3">It is your own. To sell it, finish setting up how you are paid.</p>
        <LinkButton href="/backstage/payouts" size="sm">
          Finish the payout set-up
        </LinkButton>
      </Notice>
    );
  return (
    <Notice title="This is your own beat">
      <p className="mb-3">Buyers see its price and the way to the checkout here.</p>
      <LinkButton href="/backstage" size="sm">
        Go Backstage
      </LinkButton>
    </Notice>
  );
}
