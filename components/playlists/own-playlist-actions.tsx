"use client";

import { Pencil, Trash2 } from "lucide-react";
import { useCallback, useState } from "react";
import { toast } from "sonner";
import type { FormAction } from "@/components/account/form-state";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog } from "@/components/ui/dialog";
import { PlaylistForm } from "./playlist-form";

type OwnPlaylistActionsProps = {
  playlist: { name: string; description: string; isPublic: boolean };
  edit: FormAction;
  /** Deletes it and leads away; answers what is wrong. */
  remove: () => Promise<string | null>;
};

/** What the owner of a playlist does with the whole of it. */
export function OwnPlaylistActions({ playlist, edit, remove }: OwnPlaylistActionsProps) {
  const [open, setOpen] = useState(false);
  const done = useCallback(() => setOpen(false), []);
  return (
    <>
      <Dialog
        title="Edit the playlist"
        open={open}
        onOpenChange={setOpen}
        trigger={<Button icon={Pencil}>Edit</Button>}
      >
        <PlaylistForm action={edit} playlist={playlist} submit="Save" onDone={done} />
      </Dialog>
      <ConfirmDialog
        danger
        title={`Delete the playlist “${playlist.name}”?`}
        description="It is gone for good, for everybody who has its link. The beats in it stay what they are."
        confirm="Delete it"
        onConfirm={async () => {
          const wrong = await remove();
          if (wrong) toast.error(wrong);
        }}
        trigger={
          <Button variant="danger" icon={Trash2}>
            Delete
          </Button>
        }
      />
    </>
  );
}
