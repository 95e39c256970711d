"use client";

import { Check, X } from "lucide-react";
import { toast } from "sonner";
import type { FormAction } from "@/components/account/form-state";
import { ReasonFormDialog } from "@/components/account/reason-form-dialog";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";

type DecideApplicationProps = {
  producerName: string;
  /** What a yes gives, as a sentence. */
  gives: string;
  /** Answers what is wrong, or null. */
  approve: () => Promise<string | null>;
  deny: FormAction;
};

/** Yes, which is asked for twice, or no with a reason. */
export function DecideApplication({ producerName, gives, approve, deny }: DecideApplicationProps) {
  async function confirmed() {
    const wrong = await approve();
    if (wrong) toast.error(wrong);
    else toast.success(`${producerName} is approved.`);
  }
  return (
    <>
      <ConfirmDialog
        title={`Approve ${producerName}?`}
        description={`${gives} They are told by mail. It cannot be taken back here.`}
        confirm="Approve"
        cancel="Not yet"
        onConfirm={confirmed}
        trigger={
          <Button variant="primary" icon={Check}>
            Approve
          </Button>
        }
      />
      <ReasonFormDialog
        title={`Deny ${producerName}`}
        description="They read your reason, and may apply again."
        trigger={
          <Button variant="danger" icon={X}>
            Deny
          </Button>
        }
        field={{
          name: "reason",
          label: "Reason",
          hint: "Say what is missing, so that the next application can be better.",
        }}
        keep="Not yet"
        submit="Deny it"
        done="The application is denied."
        action={deny}
      />
    </>
  );
}
