"use client";

import { Undo2 } from "lucide-react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";

/** Takes an application back; `withdraw` answers what is wrong, or null. */
export function WithdrawButton({ withdraw }: { withdraw: () => Promise<string | null> }) {
  async function confirmed() {
    const wrong = await withdraw();
    if (wrong) toast.error(wrong);
    else toast.success("The application is withdrawn.");
  }
  return (
    <ConfirmDialog
      danger
      title="Withdraw your application?"
      description="What you wrote is deleted. You may apply again at any time."
      confirm="Withdraw it"
      onConfirm={confirmed}
      trigger={
        <Button variant="danger" icon={Undo2}>
          Withdraw
        </Button>
      }
    />
  );
}
