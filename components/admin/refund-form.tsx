"use client";

import { Undo2 } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { FormMessage } from "@/components/account/form-message";
import type { FormAction } from "@/components/account/form-state";
import { useForm } from "@/components/account/use-form";
import { AddingUp } from "@/components/finances/adding-up";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { refundSplit } from "@/lib/ledger/sale";
import { decimals, formatMoney, fromDecimal, toDecimal } from "@/lib/money";

export type RefundFormProps = {
  action: FormAction;
  reference: string;
  currency: string;
  /** What is left and not on its way back, in minor units. */
  leftMinor: number;
  /** What went back or is on its way, and the split of the whole; null for a payment that is no sale. */
  sale: { totalMinor: number; feeMinor: number; shareMinor: number; goneMinor: number } | null;
};

const reasons = [
  { value: "requested_by_customer", label: "The buyer asked for it" },
  { value: "duplicate", label: "Paid twice by mistake" },
  { value: "fraudulent", label: "Not the cardholder's own payment" },
  { value: "other", label: "Another reason" },
];

/** Asks how much goes back and why, and says what it takes from whom and what becomes of the license. */
export function RefundForm(props: RefundFormProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title={`Give back ${props.reference}`}
      description="The buyer and the seller are told by mail. It cannot be taken back."
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="danger" icon={Undo2}>
          Refund
        </Button>
      }
    >
      <Fields {...props} done={() => setOpen(false)} />
    </Dialog>
  );
}

function Fields({ action, currency, leftMinor, sale, done }: RefundFormProps & { done: () => void }) {
  // Told as soon as it is known: a refund of all that is left takes this form off the page.
  const { state, pending, form } = useForm(async (before, given) => {
    const now = await action(before, given);
    if (now.done) {
      toast.success("The refund is on its way.");
      done();
    }
    return now;
  });
  // Names this order: sent a second time, after a reply that got lost, it is one refund.
  const [order] = useState(() => crypto.randomUUID());
  const isFree = sale?.totalMinor === 0;
  const all = toDecimal(leftMinor, currency).toFixed(decimals(currency));
  const [typed, setTyped] = useState(all);
  const amountMinor = isFree ? 0 : minorOf(typed, currency, leftMinor);
  return (
    <form {...form} className="grid gap-5">
      <FormMessage state={state} />
      <input type="hidden" name="order" value={order} />
      {!isFree && (
        <Field
          name="amount"
          label={`Amount in ${currency}`}
          hint={`At most ${formatMoney(leftMinor, currency)}.`}
          error={state.errors.amount}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              className="text-right"
            />
          )}
        </Field>
      )}
      <Field name="reason" label="Reason" hint="Both sides read it." error={state.errors.reason}>
        {(control) => <Select {...control} options={reasons} defaultValue={state.values.reason} />}
      </Field>
      <Field
        name="note"
        label="Note"
        hint="For ourselves: nobody else reads it."
        required={false}
        error={state.errors.note}
      >
        {(control) => <Textarea {...control} rows={2} maxLength={1000} defaultValue={state.values.note} />}
      </Field>
      {amountMinor !== null && <Effect {...{ currency, leftMinor, sale, amountMinor }} />}
      <Button type="submit" variant="danger" pending={pending} className="justify-self-end">
        {isFree || amountMinor === null ? "Give it back" : `Give back ${formatMoney(amountMinor, currency)}`}
      </Button>
    </form>
  );
}

type EffectProps = Pick<RefundFormProps, "currency" | "leftMinor" | "sale"> & { amountMinor: number };

/** What happens if one agrees. */
function Effect({ currency, leftMinor, sale, amountMinor }: EffectProps) {
  if (!sale)
    return (
      <p className="text-sm text-muted">
        This payment is no sale: all of it was held apart, and no license was issued.
      </p>
    );
  const ends = amountMinor === leftMinor;
  const split =
    sale.totalMinor > 0
      ? refundSplit({ ...sale, currency, sellerId: 0 }, sale.goneMinor, sale.goneMinor + amountMinor)
      : null;
  return (
    <div className="grid gap-3">
      {split && (
        <AddingUp
          title="What it takes"
          currency={currency}
          addends={[
            { label: "From our fee", minor: split.feeMinor },
            { label: "From the seller’s share", minor: split.shareMinor },
          ]}
          sum={{ label: "To the buyer", minor: split.amountMinor }}
        />
      )}
      <p className="text-sm text-muted">
        {ends
          ? "Everything is back then: the license is revoked, and the track is for sale again."
          : "The buyer keeps the license."}
      </p>
    </div>
  );
}

/** What was typed, in minor units; null while it is no amount that can go back. */
function minorOf(typed: string, currency: string, leftMinor: number): number | null {
  try {
    const minor = fromDecimal(Number(typed.replace(",", ".")), currency);
    return minor > 0 && minor <= leftMinor ? minor : null;
  } catch {
    return null;
  }
}
