"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import type { Saved } from "@/components/presets/saving";
import { Button } from "@/components/ui/button";

type ChooseButtonProps = {
  title: string;
  chosen: boolean;
  /** Marks this beat, or takes the mark away. */
  choose: (on: boolean) => Promise<Saved>;
};

/** Says which of the answers one goes for. */
export function ChooseButton({ title, chosen, choose }: ChooseButtonProps) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);

  async function run() {
    setBusy(true);
    const refused = await choose(!chosen).catch(() => ({
      errors: {},
      message: "That did not reach us. Try again.",
    }));
    setBusy(false);
    if (refused) toast.error([refused.message, ...Object.values(refused.errors).flat()].join(" "));
    else if (!chosen) toast.success(`“${title}” is the one. Its producer knows.`);
    router.refresh();
  }

  return (
    <Button size="sm" variant={chosen ? "quiet" : "secondary"} pending={busy} onClick={run}>
      {chosen ? "Not after all" : "Choose"}
      <span className="sr-only">{chosen ? `: ${title}` : ` ${title}`}</span>
    </Button>
  );
}
