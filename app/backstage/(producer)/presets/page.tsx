import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page";
import { DefaultTerms } from "@/components/presets/default-terms";
import { ExamplePresets } from "@/components/presets/example-presets";
import { PresetCards } from "@/components/presets/preset-cards";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { pageContext, requireProducer } from "@/lib/auth/viewer";
import { listPresets } from "@/lib/presets/list-presets";
import type { Preset } from "@/lib/presets/preset";
import { readArtistDefault } from "@/lib/presets/read-artist-default";
import { readLicensor } from "@/lib/presets/read-licensor";
import { EXAMPLE_TERMS } from "@/lib/terms/examples";
import { SYSTEM_DEFAULT } from "@/lib/terms/exclusive-config";
import { termsAsSummary } from "@/lib/terms/terms-as-summary";
import { makeDefault, removePreset, saveDefault } from "./actions";

export const metadata: Metadata = { title: "License presets" };

/** All that a producer can have: they fit one page. */
const ALL = 100;

/** Terms to use again, and the ones that apply where a beat has none. */
export default async function PresetsPage() {
  await requireProducer("/backstage/presets");
  const ctx = await pageContext();
  const [{ rows }, current, producer] = await Promise.all([
    listPresets(ctx, { perPage: ALL }),
    readArtistDefault(ctx),
    readLicensor(ctx),
  ]);
  return (
    <>
      <PageHeader
        title="License presets"
        lead="Terms for exclusive rights that you use again. A beat takes a copy, so an edit never changes what it is sold on."
        actions={
          <LinkButton href="/backstage/presets/new" variant="primary">
            New preset
          </LinkButton>
        }
      />
      <div className="grid gap-14">
        <Section title="Your presets">
          {rows.length > 0 ? (
            <PresetCards presets={rows.map(presentCard)} actions={{ makeDefault, remove: removePreset }} />
          ) : (
            <EmptyState title="No presets yet">
              Start from one of the examples below, or from the standard terms, and give it a name.
            </EmptyState>
          )}
        </Section>
        <Section title="Start from an example">
          <ExamplePresets
            examples={EXAMPLE_TERMS.map(({ config, ...example }) => ({
              ...example,
              summary: termsAsSummary(config),
            }))}
          />
        </Section>
        <Section title="Your default terms" id="default">
          <DefaultTerms
            key={`${current.source}-${current.preset?.id}`}
            current={{ ...current, presetId: current.preset?.id ?? null }}
            presets={rows.map(({ id, name, config }) => ({ id, name, config }))}
            system={SYSTEM_DEFAULT}
            save={saveDefault}
            producer={producer}
          />
        </Section>
      </div>
    </>
  );
}

const presentCard = ({ id, name, description, config, isDefault, usageCount }: Preset) => ({
  id,
  name,
  description,
  summary: termsAsSummary(config),
  isDefault,
  usageCount,
});
