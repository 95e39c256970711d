"use client";

import { Checkbox } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { CountDraft } from "./config-draft";

/** A limit: unlimited, or a whole number. 0 means that it is not allowed. */
export function CountField({
  name,
  label,
  count,
  onChange,
  error,
}: {
  name: string;
  label: string;
  count: CountDraft;
  onChange: (count: CountDraft) => void;
  error: string[] | undefined;
}) {
  return (
    <Field name={name} label={label} error={error}>
      {(control) => (
        <div className="flex items-center gap-4">
          <Input
            {...control}
            inputMode="numeric"
            autoComplete="off"
            className="min-w-0 grow"
            value={count.unlimited ? "" : count.text}
            placeholder={count.unlimited ? "Unlimited" : "0"}
            disabled={count.unlimited}
            onChange={(event) => onChange({ ...count, text: event.target.value })}
          />
          <span className="shrink-0">
            <Checkbox
              checked={count.unlimited}
              onChange={(event) => onChange({ ...count, unlimited: event.target.checked })}
              label={
                <>
                  Unlimited <span className="sr-only">{label}</span>
                </>
              }
            />
          </span>
        </div>
      )}
    </Field>
  );
}
