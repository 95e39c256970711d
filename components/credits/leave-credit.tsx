"use client";

import type { Saved } from "@/components/presets/saving";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { useAct } from "./use-act";

/** Takes one's own name off somebody else's beat. */
export function LeaveCredit({
  title,
  by,
  leave,
}: {
  title: string;
  by: string;
  leave: () => Promise<Saved>;
}) {
  const { isBusy, act } = useAct();
  return (
    <ConfirmDialog
      danger
      title={`Take your name off “${title}”?`}
      description={`From now on its plays and its part of the subscription pool no longer count for you. What you have earned so far stays yours. ${by} is told, and can ask you again in 30 days.`}
      confirm="Take it off"
      cancel="Stay credited"
      onConfirm={async () => void (await act(leave, `Your name is off “${title}”.`))}
      trigger={
        <Button variant="quiet" className="text-negative max-sm:-ml-4.5" disabled={isBusy}>
          Take my name off<span className="sr-only"> “{title}”</span>
        </Button>
      }
    />
  );
}
