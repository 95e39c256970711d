"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import type { Saved } from "@/components/presets/saving";
import { Button, LinkButton } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { CollectionActions, OwnCollection } from "./own-collection";

/** What can be done with a collection where it stands in a list. */
export function OwnCollectionActions({
  collection,
  actions,
}: {
  collection: OwnCollection;
  actions: CollectionActions;
}) {
  const { id, title, status } = collection;
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const about = <span className="sr-only"> “{title}”</span>;

  async function run(action: (collectionId: number) => Promise<Saved>, done: string) {
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
    <div className="flex flex-wrap gap-2">
      <LinkButton href={`/backstage/collections/${id}`} size="sm">
        Edit{about}
      </LinkButton>
      {status === "draft" ? (
        <Button
          size="sm"
          variant="quiet"
          pending={busy}
          onClick={() => run(actions.publish, `“${title}” is published.`)}
        >
          Publish{about}
        </Button>
      ) : (
        <Button
          size="sm"
          variant="quiet"
          pending={busy}
          onClick={() => run(actions.unpublish, `“${title}” is a draft again.`)}
        >
          Unpublish{about}
        </Button>
      )}
      <ConfirmDialog
        danger
        title={`Delete the collection “${title}”?`}
        description="Its beats stay as they are. The collection and the likes it has are gone for good."
        confirm="Delete it"
        onConfirm={() => run(actions.remove, `“${title}” is deleted. Its beats are still there.`)}
        trigger={
          <Button size="sm" variant="quiet" className="text-negative">
            Delete{about}
          </Button>
        }
      />
    </div>
  );
}
