import type { Metadata } from "next";
import { BeatHeader } from "@/components/beats/beat-header";
import { OBSTACLE_WORDS } from "@/components/beats/obstacle-words";
import { SaleForm } from "@/components/beats/sale-form";
import { SoldBeat } from "@/components/beats/sold-beat";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { CURRENCIES, toDecimal } from "@/lib/money";
import { listPresets } from "@/lib/presets/list-presets";
import type { Preset } from "@/lib/presets/preset";
import { readArtistDefault } from "@/lib/presets/read-artist-default";
import { readLicensor } from "@/lib/presets/read-licensor";
import { termsHash } from "@/lib/terms/resolve-terms";
import { termsAsSummary } from "@/lib/terms/terms-as-summary";
import type { OwnTrack } from "@/lib/tracks/own-track";
import { readSoldTerms } from "@/lib/tracks/read-sold-terms";
import { saveSale } from "../../actions";
import { type BeatProps, findBeat } from "../find-beat";

export const metadata: Metadata = { title: "Price and terms" };

const ALL = 100;

/** Price, licensing type and terms of one beat; of a sold one, what it was sold on. */
export default async function BeatSalePage(props: BeatProps) {
  const { ctx, track, beat } = await findBeat(props, "/sale");
  const trackId = beat.id;
  const [{ rows: presets }, artistDefault, producer, sale] = await Promise.all([
    listPresets(ctx, { perPage: ALL }),
    readArtistDefault(ctx),
    readLicensor(ctx),
    readSoldTerms(ctx, { trackId }),
  ]);
  return (
    <>
      <BeatHeader beat={beat} at="sale" />
      {beat.state === "sold" ? (
        <SoldBeat sale={sale} producer={producer.name} />
      ) : (
        <div className="grid gap-8">
          <Standing obstacle={track.obstacle} trackId={trackId} />
          <SaleForm
            beat={{ title: track.title, sale: saleOf(track, presets, artistDefault.config) }}
            presets={presets.map(({ id, name, config }) => ({
              id,
              name,
              config,
              summary: termsAsSummary(config),
            }))}
            defaultTerms={{ config: artistDefault.config, summary: termsAsSummary(artistDefault.config) }}
            currencies={CURRENCIES}
            producer={producer}
            save={saveSale.bind(null, trackId)}
          />
        </div>
      )}
    </>
  );
}

function Standing({ obstacle, trackId }: { obstacle: OwnTrack["obstacle"]; trackId: number }) {
  if (obstacle === null) return <Notice tone="positive">Anyone can buy it at this price.</Notice>;
  const { why, next } = OBSTACLE_WORDS[obstacle];
  const href = next?.href(trackId);
  const elsewhere = href && href !== `/backstage/beats/${trackId}/sale`;
  return (
    <Notice tone="caution" title="Nobody can buy it now">
      {why}.{" "}
      {elsewhere && (
        <LinkButton href={href} size="sm" className="mt-2">
          {next?.label}
        </LinkButton>
      )}
    </Notice>
  );
}

function saleOf(track: OwnTrack, presets: Preset[], fallback: Preset["config"]) {
  const { licensingType, exclusiveStatus, priceMinor, currency, terms } = track;
  const preset = presets.find(({ id }) => id === terms.preset?.id);
  const config = terms.config ?? fallback;
  return {
    licensingType,
    offered: exclusiveStatus === "available",
    price: priceMinor === null ? null : toDecimal(priceMinor, currency),
    currency,
    source: terms.source,
    presetId: preset?.id ?? null,
    config,
    outdated: preset && termsHash(preset.config) !== termsHash(config) ? preset.name : null,
  };
}
