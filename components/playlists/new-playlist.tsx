"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import type { FormAction } from "@/components/account/form-state";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { PlaylistForm } from "./playlist-form";

/** The button that starts a playlist; `create` leads on to it. */
export function NewPlaylist({ create }: { create: FormAction }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title="New playlist"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="primary" icon={Plus}>
          New playlist
        </Button>
      }
    >
      <PlaylistForm action={create} submit="Create it" onDone={() => setOpen(false)} />
    </Dialog>
  );
}
