"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import type { Saved } from "@/components/presets/saving";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { BeatState } from "./beat-status";

type BeatActionsProps = {
  beat: { id: number; title: string; state: BeatState };
  actions: Record<"publish" | "unpublish" | "remove", (trackId: number) => Promise<Saved>>;
};

/** Publish or take down, and delete. A sold beat has none of it. */
export function BeatActions({ beat: { id, title, state }, actions }: BeatActionsProps) {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);

  async function run(action: (trackId: number) => Promise<Saved>, done: string): Promise<boolean> {
    setBusy(true);
    const refused = await action(id).catch(() => ({
      errors: {},
      message: "That did not reach us. Try again.",
    }));
    setBusy(false);
    if (refused) toast.error([refused.message, ...Object.values(refused.errors).flat()].join(" "));
    else toast.success(done);
    router.refresh();
    return refused === null;
  }

  if (state === "sold") return null;
  return (
    <>
      {state === "published" ? (
        <Button pending={isBusy} onClick={() => run(actions.unpublish, `“${title}” is out of the catalog.`)}>
          Unpublish
        </Button>
      ) : (
        <Button
          variant="primary"
          pending={isBusy}
          onClick={() => run(actions.publish, `“${title}” is published.`)}
        >
          Publish
        </Button>
      )}
      <ConfirmDialog
        danger
        title={`Delete “${title}”?`}
        description="It is gone for good, with its files. A beat that somebody licensed or bought cannot be deleted: unpublish it instead."
        confirm="Delete it"
        onConfirm={async () => {
          if (await run(actions.remove, `“${title}” is deleted.`)) router.push("/backstage/beats");
        }}
        trigger={
          <Button variant="quiet" className="text-negative" disabled={isBusy}>
            Delete
          </Button>
        }
      />
    </>
  );
}
