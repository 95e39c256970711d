import type { Metadata } from "next";
import { found } from "@/app/(store)/found";
import { PageHeader } from "@/components/layout/page";
import { PresetForm, type PresetFormProps } from "@/components/presets/preset-form";
import type { Ctx } from "@/lib/acts/context";
import { idParam } from "@/lib/api/shapes";
import { pageContext, requireProducer } from "@/lib/auth/viewer";
import { readLicensor } from "@/lib/presets/read-licensor";
import { readPreset } from "@/lib/presets/read-preset";
import { EXAMPLE_TERMS } from "@/lib/terms/examples";
import { SYSTEM_DEFAULT } from "@/lib/terms/exclusive-config";
import { addPreset } from "../actions";

export const metadata: Metadata = { title: "New preset" };

type Props = { searchParams: Promise<{ copy?: string | string[]; example?: string | string[] }> };

/** A new preset: from the standard terms, from an example, or from another preset. */
export default async function NewPresetPage({ searchParams }: Props) {
  await requireProducer("/backstage/presets/new");
  const ctx = await pageContext();
  const [preset, producer] = await Promise.all([startFrom(ctx, await searchParams), readLicensor(ctx)]);
  return (
    <>
      <PageHeader
        title="New preset"
        crumbs={[{ label: "License presets", href: "/backstage/presets" }, { label: "New preset" }]}
      />
      <PresetForm preset={preset} save={addPreset} back="/backstage/presets" producer={producer} />
    </>
  );
}

async function startFrom(ctx: Ctx, from: Awaited<Props["searchParams"]>): Promise<PresetFormProps["preset"]> {
  const presetId = idParam.safeParse(from.copy).data;
  if (presetId !== undefined) {
    const { name, description, config } = await found(readPreset(ctx, { presetId }));
    return { name: `${name} copy`.slice(0, 80), description, config };
  }
  const example = EXAMPLE_TERMS.find(({ slug }) => slug === from.example);
  return example ?? { name: "", description: "", config: SYSTEM_DEFAULT };
}
