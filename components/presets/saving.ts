"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { toast } from "sonner";

/** What saving came to: nothing when it is done, else what is wrong, by field or with the whole. */
export type Saved = { errors: Record<string, string[]>; message: string | null } | null;

const NOT_REACHED =
  "This did not reach us. Check your connection, then save again: nothing you entered is lost.";

/**
 * Saves by a server action and keeps what was entered whatever happens. Refused, the first field with an error has
 * the focus; done, the page goes on to `next`, or shows itself anew when there is no other.
 */
export function useSaving(words: { done: string; next?: string }) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [saving, setSaving] = useState(false);
  const [refused, setRefused] = useState<Saved>(null);

  useEffect(() => {
    if (refused) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [refused]);

  /** Answers whether it is saved. */
  async function save(action: () => Promise<Saved>): Promise<boolean> {
    setSaving(true);
    const answer = await action().catch((): Saved => ({ errors: {}, message: NOT_REACHED }));
    setSaving(false);
    setRefused(answer);
    if (answer) return false;
    toast.success(words.done);
    if (words.next) router.push(words.next);
    else router.refresh();
    return true;
  }

  return { form, saving, errors: refused?.errors ?? {}, message: refused?.message ?? null, save };
}
