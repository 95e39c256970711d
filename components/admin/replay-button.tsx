"use client";

import { RotateCcw } from "lucide-react";
import { useTransition } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";

/** Has an event worked on again. `replay` answers what is wrong, or null. */
export function ReplayButton({ replay }: { replay: () => Promise<string | null> }) {
  const [pending, begin] = useTransition();
  return (
    <Button
      icon={RotateCcw}
      pending={pending}
      onClick={() =>
        begin(async () => {
          const wrong = await replay();
          if (wrong) toast.error(wrong);
          else toast.success("The event is worked on again.");
        })
      }
    >
      Replay
    </Button>
  );
}
