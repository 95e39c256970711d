"use client";

import { TicketPercent } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type CouponFieldProps = {
  /** The code that counts at the moment. */
  coupon: string | null;
  /** Puts a code on, or takes it off with null; answers whether it did. */
  use: (coupon: string | null) => Promise<boolean>;
  applying: boolean;
  refused: string | null;
};

/** Puts a coupon on the checkout and takes it off, without leaving the page. */
export function CouponField({ coupon, use, applying, refused }: CouponFieldProps) {
  const [missing, setMissing] = useState(false);
  const box = useRef<HTMLFormElement>(null);
  const pressed = useRef(false);

  // What was pressed is gone with the press: the focus goes on to what stands there now.
  useEffect(() => {
    if (applying || !pressed.current) return;
    pressed.current = false;
    box.current?.querySelector<HTMLElement>("input, button")?.focus();
  }, [applying]);

  function ask(code: string | null) {
    setMissing(code === "");
    if (code === "") return box.current?.querySelector("input")?.focus();
    pressed.current = true;
    void use(code);
  }

  return (
    <form
      ref={box}
      noValidate
      className="border-t border-line pt-5"
      onSubmit={(event) => {
        event.preventDefault();
        ask(String(new FormData(event.currentTarget).get("coupon")).trim());
      }}
    >
      {coupon === null ? (
        <Field name="coupon" label="Coupon" error={missing ? "Enter a code." : (refused ?? undefined)}>
          {(control) => (
            <span className="flex gap-2">
              <Input
                {...control}
                readOnly={applying}
                maxLength={40}
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                className="min-w-0 uppercase"
              />
              <Button type="submit" pending={applying}>
                Apply
              </Button>
            </span>
          )}
        </Field>
      ) : (
        <div className="flex items-center justify-between gap-3">
          <p className="flex min-w-0 items-center gap-2">
            <TicketPercent aria-hidden className="size-5 shrink-0 text-positive" />
            <span className="min-w-0 break-all">
              <span className="sr-only">Coupon </span>
              <span className="figures font-semibold">{coupon}</span>
            </span>
          </p>
          <Button
            size="sm"
            pending={applying}
            onClick={() => ask(null)}
            aria-label={`Remove the coupon ${coupon}`}
          >
            Remove
          </Button>
        </div>
      )}
      {coupon !== null && refused && <p className="mt-2 text-sm font-medium text-negative">{refused}</p>}
      <p role="status" className="sr-only">
        {coupon !== null && `Coupon ${coupon} is applied.`}
        {refused}
      </p>
    </form>
  );
}
