"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import type { Saved } from "@/components/presets/saving";
import { Button, LinkButton } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { RenewDialog } from "./renew-dialog";
import { tokenCount } from "./shown-request";

type RequestActionsProps = {
  requestId: number;
  editable: boolean;
  renewable: boolean;
  /** How many tokens there are; null for no limit. */
  tokensLeft: number | null;
  /** How many come back when it is deleted now. */
  tokensBack: number;
  answers: number;
  renew: (tokens: number) => Promise<Saved>;
  remove: () => Promise<Saved>;
};

/** What its requester can do with a request. */
export function RequestActions(props: RequestActionsProps) {
  const { requestId, editable, renewable, tokensLeft, tokensBack, answers, renew, remove } = props;
  const router = useRouter();
  const [gone, setGone] = useState(false);

  async function agree() {
    const refused = await remove().catch(() => ({
      errors: {},
      message: "That did not reach us. Try again.",
    }));
    if (refused) {
      toast.error([refused.message, ...Object.values(refused.errors).flat()].join(" "));
      return router.refresh();
    }
    setGone(true);
    toast.success(
      tokensBack > 0 ? `It is deleted, and ${tokenCount(tokensBack)} came back.` : "It is deleted.",
    );
    router.push("/requests");
  }

  return (
    <div className="flex flex-wrap gap-3">
      {renewable && <RenewDialog left={tokensLeft} renew={renew} />}
      {editable && <LinkButton href={`/requests/${requestId}/edit`}>Edit</LinkButton>}
      <ConfirmDialog
        danger
        title="Delete this request?"
        description={
          <>
            {answers > 0 && "Its answers go with it. "}
            {tokensBack > 0
              ? `You get ${tokenCount(tokensBack)} back. `
              : "What it cost does not come back: its time, or its month, is over. "}
            This cannot be undone.
          </>
        }
        confirm="Delete it"
        onConfirm={agree}
        trigger={
          <Button variant="quiet" className="text-negative" disabled={gone}>
            Delete
          </Button>
        }
      />
    </div>
  );
}
