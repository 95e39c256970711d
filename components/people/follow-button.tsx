"use client";

import { UserCheck, UserPlus } from "lucide-react";
import { useOptimistic, useTransition } from "react";
import { toast } from "sonner";
import { Button, type ButtonSize, LinkButton } from "@/components/ui/button";

export type FollowButtonProps = {
  name: string;
  following: boolean;
  /** Where strangers sign in first; null for those who are. */
  signInHref: string | null;
  /** Follows or unfollows; answers what is wrong, or null. */
  change: (on: boolean) => Promise<string | null>;
  size?: ButtonSize;
};

/** Follows somebody at once, and takes it back if it went wrong. */
export function FollowButton({ name, following, signInHref, change, size }: FollowButtonProps) {
  const [pending, begin] = useTransition();
  const [on, assume] = useOptimistic(following);
  if (signInHref !== null) {
    return (
      <LinkButton href={signInHref} icon={UserPlus} variant="primary" size={size}>
        Follow<span className="sr-only"> {name}</span>
      </LinkButton>
    );
  }
  const turn = () =>
    begin(async () => {
      assume(!on);
      const wrong = await change(!on);
      if (wrong) toast.error(wrong);
    });
  return (
    <Button
      icon={on ? UserCheck : UserPlus}
      variant={on ? "secondary" : "primary"}
      size={size}
      aria-pressed={on}
      aria-busy={pending || undefined}
      onClick={turn}
    >
      {on ? "Following" : "Follow"}
      <span className="sr-only"> {name}</span>
    </Button>
  );
}
