"use client";

import { signIn } from "next-auth/react";
import { useState } from "react";
import { Button } from "@/components/ui/button";

/** Goes to Google and comes back to `callbackUrl`. */
export function GoogleButton({ callbackUrl }: { callbackUrl: string }) {
  const [pending, setPending] = useState(false);
  function go() {
    setPending(true);
    signIn("google", { callbackUrl }).catch(() => setPending(false));
  }
  return (
    <>
      <Button pending={pending} onClick={go} className="w-full">
        Continue with Google
      </Button>
      <p className="flex items-center gap-4 text-sm text-muted before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
        or
      </p>
    </>
  );
}
