"use client";

import { useTransition } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";

/** Upholds a report, which hides the comment, or dismisses it. `decide` answers what is wrong, or null. */
export function DecideReport({
  author,
  decide,
}: {
  author: string;
  decide: (decision: "upheld" | "dismissed") => Promise<string | null>;
}) {
  const [pending, begin] = useTransition();
  async function settle(decision: "upheld" | "dismissed", words: string) {
    const wrong = await decide(decision);
    if (wrong) toast.error(wrong);
    else toast.success(words);
  }
  return (
    <div className="flex flex-wrap justify-end gap-2">
      <Button
        size="sm"
        pending={pending}
        onClick={() => begin(() => settle("dismissed", "Dismissed. The comment stands."))}
      >
        Dismiss
      </Button>
      <ConfirmDialog
        danger
        title={`Hide the comment of ${author}?`}
        description="Nobody sees it any more, and its author is told. All open reports of it are settled."
        confirm="Hide it"
        onConfirm={() => settle("upheld", "Upheld. The comment is hidden.")}
        trigger={
          <Button size="sm" variant="danger">
            Uphold
          </Button>
        }
      />
    </div>
  );
}
