"use client";

import { Ban, CirclePlay } from "lucide-react";
import { useTransition } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";

type SwitchCouponProps = {
  code: string;
  disabled: boolean;
  /** Disables or enables it; answers what is wrong, or null. */
  change: (on: boolean) => Promise<string | null>;
};

/** Stops a coupon, which is asked for twice, or lets it be used again. */
export function SwitchCoupon({ code, disabled, change }: SwitchCouponProps) {
  const [pending, begin] = useTransition();

  async function turn(on: boolean): Promise<void> {
    const wrong = await change(on);
    if (wrong) toast.error(wrong);
    else toast.success(on ? `${code} can be used again.` : `${code} is disabled.`);
  }

  if (disabled) {
    return (
      <Button icon={CirclePlay} pending={pending} onClick={() => begin(() => turn(true))}>
        Enable
      </Button>
    );
  }
  return (
    <ConfirmDialog
      danger
      title={`Disable the coupon ${code}?`}
      description="Nobody can put it on a purchase any more. Checkouts that are open with it keep their discount. You can enable it again."
      confirm="Disable it"
      onConfirm={() => turn(false)}
      trigger={
        <Button variant="danger" icon={Ban}>
          Disable
        </Button>
      }
    />
  );
}
