import { Stamp } from "lucide-react";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Money } from "@/components/ui/money";
import { Notice } from "@/components/ui/notice";
import type { NotPurchasable } from "@/lib/tracks/purchasability";
import type { TrackDetails } from "@/lib/tracks/read-track";
import { OwnBeat } from "./own-beat";

/** Price and the way to the checkout, or in clear words why there is none and what to do instead. */
export function BuyBox({ track }: { track: TrackDetails }) {
  return (
    <section aria-label="Exclusive rights" className="mt-8 border-t border-line-strong pt-6">
      {track.relation === "owner" ? <Owned /> : <Offer track={track} />}
    </section>
  );
}

function Offer({ track }: { track: TrackDetails }) {
  const { purchasable, reason } = track.purchasability;
  if (!purchasable) return <NotForSale track={track} reason={reason} />;
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-5">
        <div>
          <p className="text-muted">Exclusive rights</p>
          <p className="display-2">
            <Money minor={track.priceMinor} currency={track.currency} />
          </p>
        </div>
        <LinkButton href={`/checkout/${track.id}`} variant="primary" size="lg">
          Buy the exclusive rights
        </LinkButton>
      </div>
      <p className="mt-4 prose-measure text-[0.9375rem] text-muted">
        Sold once, to you. You get every file and a signed certificate that anyone can check.{" "}
        <a href="#terms" className="text-ink underline underline-offset-4">
          Read the terms first
        </a>
        .
      </p>
    </>
  );
}

function Owned() {
  return (
    <Notice tone="positive" title="You own the exclusive rights to this beat">
      <p className="mb-3">Your files and your certificate are in your library.</p>
      <LinkButton href="/library" size="sm">
        Open the library
      </LinkButton>
    </Notice>
  );
}

function NotForSale({ track, reason }: { track: TrackDetails; reason: NotPurchasable }) {
  const { name, slug } = track.producer;
  const others = (
    <LinkButton href={`/producers/${slug}`} size="sm">
      More by {name}
    </LinkButton>
  );
  const said: Record<NotPurchasable, ReactNode> = {
    own_track: <OwnBeat />,
    exclusive_sold: (
      <div>
        <Badge icon={Stamp}>Sold</Badge>
        <p className="display-3 mt-3">The exclusive rights to this beat are taken.</p>
        <p className="mt-2 mb-4 prose-measure text-muted">
          They sell once, and somebody was first. It can no longer be heard or bought here; the beats below go
          the same way.
        </p>
        {others}
      </div>
    ),
    not_for_sale: (
      <Notice title="Exclusive rights to this beat are not for sale">
        <p className="mb-3">{name} keeps them for now.</p>
        {others}
      </Notice>
    ),
    artist_not_onboarded: (
      <Notice tone="caution" title="This beat cannot be bought yet">
        <p className="mb-3">
          {name} has not finished setting up payouts. The price is{" "}
          <Money minor={track.priceMinor} currency={track.currency} />; come back soon.
        </p>
        {others}
      </Notice>
    ),
    purchases_disabled: (
      <Notice tone="caution" title="Purchases are switched off at the moment">
        The price is <Money minor={track.priceMinor} currency={track.currency} />. Nothing is lost: come back
        a little later.
      </Notice>
    ),
  };
  return said[reason];
}
