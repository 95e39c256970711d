import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { found } from "@/app/(store)/found";
import { PageHeader } from "@/components/layout/page";
import { PresetForm } from "@/components/presets/preset-form";
import { idParam } from "@/lib/api/shapes";
import { pageContext, requireProducer } from "@/lib/auth/viewer";
import { readLicensor } from "@/lib/presets/read-licensor";
import { readPreset } from "@/lib/presets/read-preset";
import { savePreset } from "../../actions";

export const metadata: Metadata = { title: "Edit preset" };

type Props = { params: Promise<{ preset: string }> };

export default async function EditPresetPage({ params }: Props) {
  const presetId = idParam.safeParse((await params).preset).data ?? notFound();
  await requireProducer(`/backstage/presets/${presetId}/edit`);
  const ctx = await pageContext();
  const [preset, producer] = await Promise.all([found(readPreset(ctx, { presetId })), readLicensor(ctx)]);
  return (
    <>
      <PageHeader
        title={preset.name}
        lead={preset.usageCount > 0 ? "Beats that use it keep the terms they have." : undefined}
        crumbs={[{ label: "License presets", href: "/backstage/presets" }, { label: preset.name }]}
      />
      <PresetForm
        preset={{ name: preset.name, description: preset.description, config: preset.config }}
        save={savePreset.bind(null, presetId)}
        back="/backstage/presets"
        producer={producer}
      />
    </>
  );
}
