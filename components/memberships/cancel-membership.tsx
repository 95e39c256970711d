"use client";

import { useRouter } from "next/navigation";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { dateText } from "@/components/ui/date-time";
import type { Problem } from "./membership-view";

type Props = { plan: string; act: () => Promise<Problem> };

/** Lets the membership end with what is paid for; asks first. */
export function CancelMembership({ plan, endsAt, act }: Props & { endsAt: string | null }) {
  const router = useRouter();
  async function confirmed() {
    const problem = await act();
    if (problem) toast.error(problem);
    else
      toast.success(endsAt ? `Your membership ends on ${dateText(endsAt)}.` : "Your membership has ended.");
    router.refresh();
  }
  return (
    <ConfirmDialog
      danger
      title={`Cancel your ${plan} membership?`}
      description={
        endsAt
          ? `It goes on until ${dateText(endsAt)}, and nothing more is charged. Licenses that you obtained stay yours. You can take this back until then.`
          : "It ends at once, and nothing more is charged. Licenses that you obtained stay yours."
      }
      confirm="Cancel it"
      onConfirm={confirmed}
      trigger={<Button variant="danger">Cancel membership</Button>}
    />
  );
}

/** Takes the cancellation back; asks first, because it means paying again. */
export function KeepMembership({ plan, renews, act }: Props & { renews: string }) {
  const router = useRouter();
  async function confirmed() {
    const problem = await act();
    if (problem) toast.error(problem);
    else toast.success("Your membership goes on.");
    router.refresh();
  }
  return (
    <ConfirmDialog
      title={`Keep your ${plan} membership?`}
      description={`It renews as before: ${renews}.`}
      confirm="Keep it"
      cancel="Let it end"
      onConfirm={confirmed}
      trigger={<Button variant="primary">Keep membership</Button>}
    />
  );
}
