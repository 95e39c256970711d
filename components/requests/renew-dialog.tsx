"use client";

import { RotateCw } from "lucide-react";
import { type FormEvent, useState } from "react";
import { type Saved, useSaving } from "@/components/presets/saving";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TokenChoice } from "./token-choice";

/** Opens a request that has ended once more. */
export function RenewDialog({
  left,
  renew,
}: {
  left: number | null;
  renew: (tokens: number) => Promise<Saved>;
}) {
  const [open, setOpen] = useState(false);
  const [tokens, setTokens] = useState(1);
  const saving = useSaving({ done: "Producers see your request again." });

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (await saving.save(() => renew(tokens))) setOpen(false);
  }

  const wrong = [saving.message, ...Object.values(saving.errors).flat()].filter(Boolean).join(" ");
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="primary" icon={RotateCw}>
          Renew
        </Button>
      }
      title="Renew this request"
      description="The same words, open again for new tokens. The answers that you have stay."
    >
      <form onSubmit={submit} className="grid gap-6">
        <TokenChoice value={tokens} onChange={setTokens} left={left} />
        {wrong && (
          <Notice tone="negative" live>
            {wrong}
          </Notice>
        )}
        <Button
          type="submit"
          variant="primary"
          pending={saving.saving}
          disabled={left === 0}
          className="justify-self-end"
        >
          {left === 0 ? "No tokens left" : "Renew it"}
        </Button>
      </form>
    </Dialog>
  );
}
