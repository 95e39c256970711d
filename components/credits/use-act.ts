"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import type { Saved } from "@/components/presets/saving";

/** Runs an action that changes what the page shows, says what it came to, and answers whether it is done. */
export function useAct() {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);

  async function act(action: () => Promise<Saved>, done: string): Promise<boolean> {
    setBusy(true);
    const refused = await action().catch(() => ({
      errors: {},
      message: "That did not reach us. Try again.",
    }));
    setBusy(false);
    if (refused) toast.error([refused.message, ...Object.values(refused.errors).flat()].join(" ").trim());
    else toast.success(done);
    router.refresh();
    return refused === null;
  }
  return { isBusy, act };
}
