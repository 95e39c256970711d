"use client";

import { RefreshCw } from "lucide-react";
import { useTransition } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";

/** Starts a comparison; answers what is wrong, or null. */
export type StartAction = () => Promise<string | null>;

export function StartButton({ start, running }: { start: StartAction; running: boolean }) {
  const [pending, begin] = useTransition();
  const press = () =>
    begin(async () => {
      const wrong = await start();
      if (wrong) toast.error(wrong);
      else toast.success("The comparison has begun.");
    });
  return (
    <Button variant="primary" icon={RefreshCw} pending={pending} disabled={running} onClick={press}>
      {running ? "Comparing…" : "Compare now"}
    </Button>
  );
}
