"use client";

import { CircleAlert } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog } from "@/components/ui/dialog";
import { useSelection } from "./beat-selection";
import { BulkEditDialog } from "./bulk-edit-dialog";
import type { BulkOutcome } from "./bulk-outcome";
import { BulkSaleDialog, type SaleChoices } from "./bulk-sale-dialog";

type BulkBarProps = {
  titles: Record<number, string>;
  run: (bulk: Record<string, unknown>) => Promise<BulkOutcome>;
  sale: SaleChoices;
};

const beats = (count: number) => `${count} ${count === 1 ? "beat" : "beats"}`;
const LOST: BulkOutcome = { errors: {}, message: "That did not reach us. Try again.", refused: [] };

/** What can be done with the chosen beats at once. Appears with the first of them. */
export function BulkBar({ titles, run, sale }: BulkBarProps) {
  const router = useRouter();
  const { ids, set } = useSelection();
  const [refused, setRefused] = useState<BulkOutcome["refused"]>([]);
  const [isBusy, setBusy] = useState(false);

  /** Answers what is wrong with the order itself, for the form that it came from; null when it was carried out. */
  async function carryOut(bulk: Record<string, unknown>, done: string): Promise<BulkOutcome | null> {
    setBusy(true);
    const outcome = await run({ track_ids: ids, ...bulk }).catch(() => LOST);
    setBusy(false);
    if (outcome.message || Object.keys(outcome.errors).length > 0) return outcome;
    const count = ids.length - outcome.refused.length;
    if (count > 0) toast.success(`${beats(count)} ${done}.`);
    setRefused(outcome.refused);
    set(outcome.refused.map(({ trackId }) => trackId));
    router.refresh();
    return null;
  }
  const simple = (action: string, done: string) => async () => {
    const wrong = await carryOut({ action }, done);
    if (wrong) toast.error([wrong.message, ...Object.values(wrong.errors).flat()].filter(Boolean).join(" "));
  };

  return (
    <>
      <Refusals {...{ refused, titles }} onClose={() => setRefused([])} />
      {ids.length > 0 && (
        <section
          aria-label="Chosen beats"
          className="sticky bottom-4 z-30 mt-6 flex animate-enter flex-wrap items-center gap-2 rounded-md border border-line-strong bg-surface px-4 py-3 shadow-lift [body:has(section[aria-label=Player])_&]:bottom-24"
        >
          <div className="flex grow items-center gap-2 max-sm:basis-full max-sm:justify-between">
            <p role="status" className="font-semibold">
              {beats(ids.length)} chosen
            </p>
            <Button size="sm" variant="quiet" onClick={() => set([])}>
              Choose none
            </Button>
          </div>
          <Button size="sm" disabled={isBusy} onClick={simple("publish", "published")}>
            Publish
          </Button>
          <Button size="sm" disabled={isBusy} onClick={simple("unpublish", "taken out of the catalog")}>
            Unpublish
          </Button>
          <BulkEditDialog count={ids.length} send={(bulk) => carryOut(bulk, "changed")} />
          <BulkSaleDialog count={ids.length} choices={sale} send={(bulk) => carryOut(bulk, "priced")} />
          <ConfirmDialog
            danger
            title={`Delete ${beats(ids.length)}?`}
            description="Those that somebody ever licensed or bought stay. The others are gone for good, with their files."
            confirm="Delete"
            cancel="Keep them"
            onConfirm={simple("delete", "deleted")}
            trigger={
              <Button size="sm" variant="danger" disabled={isBusy}>
                Delete
              </Button>
            }
          />
        </section>
      )}
    </>
  );
}

type RefusalsProps = { refused: BulkOutcome["refused"]; titles: Record<number, string>; onClose: () => void };

/** Which beats did not take the change, and why each. */
function Refusals({ refused, titles, onClose }: RefusalsProps) {
  return (
    <Dialog
      open={refused.length > 0}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={refused.length === 1 ? "One beat stays as it is" : `${beats(refused.length)} stay as they are`}
    >
      <ul className="grid gap-4">
        {refused.map(({ trackId, why }) => (
          <li key={trackId} className="flex gap-3">
            <CircleAlert aria-hidden className="mt-1 size-4 shrink-0 text-caution" />
            <span>
              <strong className="block font-semibold wrap-anywhere">{titles[trackId]}</strong>
              <span className="text-[0.9375rem] text-muted">{why}</span>
            </span>
          </li>
        ))}
      </ul>
      <div className="mt-7 flex justify-end">
        <Button onClick={onClose}>Close</Button>
      </div>
    </Dialog>
  );
}
