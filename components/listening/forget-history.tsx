"use client";

import { Trash2, X } from "lucide-react";
import { useTransition } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { IconButton } from "@/components/ui/icon-button";

/** Takes one track out of the history. `forget` answers what is wrong, or null. */
export function ForgetOne({ title, forget }: { title: string; forget: () => Promise<string | null> }) {
  const [pending, begin] = useTransition();
  return (
    <IconButton
      icon={X}
      size="sm"
      label={`Remove ${title} from your history`}
      disabled={pending}
      onClick={() =>
        begin(async () => {
          const wrong = await forget();
          if (wrong) toast.error(wrong);
        })
      }
    />
  );
}

/** Empties the history, which is asked for twice. */
export function ForgetAll({ forget }: { forget: () => Promise<string | null> }) {
  return (
    <ConfirmDialog
      danger
      title="Clear your whole history?"
      description="Nobody but you ever saw it, and it cannot be brought back. What you liked and kept stays."
      confirm="Clear it"
      onConfirm={async () => {
        const wrong = await forget();
        if (wrong) toast.error(wrong);
        else toast.success("Your history is empty.");
      }}
      trigger={
        <Button icon={Trash2} variant="danger">
          Clear history
        </Button>
      }
    />
  );
}
