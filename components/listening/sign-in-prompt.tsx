"use client";

import { usePathname } from "next/navigation";
import { LinkButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** Tells a stranger what an account is good for, and leads there and back. */
export function SignInPrompt({ wish, onClose }: { wish: string | null; onClose: () => void }) {
  const back = `?callbackUrl=${encodeURIComponent(usePathname())}`;
  return (
    <Dialog
      title="Sign in first"
      description={`A free account lets you ${wish ?? "go on"}. The music plays on meanwhile.`}
      open={wish !== null}
      onOpenChange={(open) => open || onClose()}
    >
      <div className="flex flex-wrap gap-3">
        <LinkButton href={`/sign-in${back}`} variant="primary" onClick={onClose}>
          Sign in
        </LinkButton>
        <LinkButton href={`/register${back}`} onClick={onClose}>
          Create an account
        </LinkButton>
      </div>
    </Dialog>
  );
}
