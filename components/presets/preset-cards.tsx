"use client";

import { Star } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { Badge } from "@/components/ui/badge";
import { Button, LinkButton } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { Saved } from "./saving";

export type PresetCard = {
  id: number;
  name: string;
  description: string;
  /** Its terms in one line. */
  summary: string;
  isDefault: boolean;
  usageCount: number;
};

export type PresetActions = {
  makeDefault: (presetId: number) => Promise<Saved>;
  remove: (presetId: number) => Promise<Saved>;
};

/** A producer's presets, each with what it says, who uses it and what can be done with it. */
export function PresetCards({ presets, actions }: { presets: PresetCard[]; actions: PresetActions }) {
  return (
    <ul className="grid gap-5 sm:grid-cols-2 xl:grid-cols-3">
      {presets.map((preset) => (
        <li key={preset.id}>
          <Card preset={preset} actions={actions} />
        </li>
      ))}
    </ul>
  );
}

function Card({ preset, actions }: { preset: PresetCard; actions: PresetActions }) {
  const { id, name, description, summary, isDefault, usageCount } = preset;
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const about = <span className="sr-only"> “{name}”</span>;

  async function run(action: PresetActions["remove"], done: string) {
    setBusy(true);
    const refused = await action(id).catch(() => ({
      errors: {},
      message: "That did not reach us. Try again.",
    }));
    setBusy(false);
    if (refused) toast.error([refused.message, ...Object.values(refused.errors).flat()].join(" "));
    else toast.success(done);
    router.refresh();
  }

  return (
    <article
      aria-label={name}
      className="flex h-full flex-col rounded-md border border-line bg-surface p-5 sm:p-6"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h3 className="display-4 min-w-0 wrap-anywhere">{name}</h3>
        {isDefault && (
          <Badge icon={Star} tone="positive">
            Default
          </Badge>
        )}
      </div>
      <p className="mt-2 text-[0.9375rem]">{summary}</p>
      {description && <p className="mt-1 text-sm wrap-anywhere text-muted">{description}</p>}
      <p className="mt-3 mb-5 text-sm text-muted">{usedBy(usageCount)}</p>
      <div className="mt-auto flex flex-wrap gap-2">
        <LinkButton href={`/backstage/presets/${id}/edit`} size="sm">
          Edit{about}
        </LinkButton>
        {!isDefault && (
          <Button
            size="sm"
            variant="quiet"
            pending={busy}
            onClick={() => run(actions.makeDefault, `“${name}” is your default now.`)}
          >
            Make default{about}
          </Button>
        )}
        <LinkButton href={`/backstage/presets/new?copy=${id}`} size="sm" variant="quiet">
          Duplicate{about}
        </LinkButton>
        {usageCount === 0 && (
          <ConfirmDialog
            danger
            title={`Delete the preset “${name}”?`}
            description={
              isDefault
                ? "Your default terms are the system’s again then. This cannot be undone."
                : "This cannot be undone."
            }
            confirm="Delete it"
            onConfirm={() => run(actions.remove, `“${name}” is deleted.`)}
            trigger={
              <Button size="sm" variant="quiet" className="text-negative">
                Delete{about}
              </Button>
            }
          />
        )}
      </div>
    </article>
  );
}

function usedBy(tracks: number): string {
  if (tracks === 0) return "No beat uses it";
  return `Used by ${tracks === 1 ? "1 beat" : `${tracks} beats`}, and so kept from being deleted`;
}
