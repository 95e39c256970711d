"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Slider } from "@/components/ui/slider";
import { type ConfigDraft, withProducerShare } from "./config-draft";

/** The two publishing shares: moving one moves the other, by pointer, by arrow keys or by typing. */
export function ShareEditor({
  draft,
  onChange,
  errorOf,
}: {
  draft: ConfigDraft;
  onChange: (draft: ConfigDraft) => void;
  errorOf: (key: keyof ConfigDraft) => string[] | undefined;
}) {
  const set = (producer: number) => onChange(withProducerShare(draft, producer));
  const box = { type: "number", min: 0, max: 100, step: 1, inputMode: "numeric" } as const;
  return (
    <div className="grid gap-4">
      <Slider
        labels={["Your share of the publishing"]}
        value={[draft.publishing_producer]}
        min={0}
        max={100}
        onChange={([share = 0]) => set(share)}
        say={(share) => `${share} percent for you, ${100 - share} for the buyer`}
      />
      <div className="grid grid-cols-2 gap-4">
        <Field name="publishing_producer" label="You keep, %" error={errorOf("publishing_producer")}>
          {(control) => (
            <Input
              {...control}
              {...box}
              value={draft.publishing_producer}
              onChange={(event) => set(event.target.valueAsNumber)}
            />
          )}
        </Field>
        <Field name="publishing_licensee" label="The buyer gets, %" error={errorOf("publishing_licensee")}>
          {(control) => (
            <Input
              {...control}
              {...box}
              value={draft.publishing_licensee}
              onChange={(event) => set(100 - (event.target.valueAsNumber || 0))}
            />
          )}
        </Field>
      </div>
    </div>
  );
}
