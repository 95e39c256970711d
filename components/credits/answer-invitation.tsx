"use client";

import type { Saved } from "@/components/presets/saving";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { useAct } from "./use-act";

type AnswerInvitationProps = {
  title: string;
  /** Who asks. */
  by: string;
  accept: () => Promise<Saved>;
  decline: () => Promise<Saved>;
};

/** Yes or no to being credited on a beat. */
export function AnswerInvitation({ title, by, accept, decline }: AnswerInvitationProps) {
  const { isBusy, act } = useAct();
  return (
    <>
      <Button
        variant="primary"
        pending={isBusy}
        onClick={() => act(accept, `You are credited on “${title}”.`)}
      >
        Accept<span className="sr-only"> “{title}”</span>
      </Button>
      <ConfirmDialog
        title={`Decline “${title}”?`}
        description={`Your name stays off it. ${by} is told, and can ask you again in 30 days.`}
        confirm="Decline"
        cancel="Not now"
        onConfirm={async () => void (await act(decline, `You declined “${title}”.`))}
        trigger={
          <Button disabled={isBusy}>
            Decline<span className="sr-only"> “{title}”</span>
          </Button>
        }
      />
    </>
  );
}
