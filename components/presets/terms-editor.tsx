"use client";

import { Checkbox } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { FILE_CHOICES, LAW_CHOICES, TERM_NAMES, TERRITORY_CHOICES } from "@/lib/terms/names";
import { COUNTED, type ConfigDraft, PERMITTED } from "./config-draft";
import { CountField } from "./count-field";
import { errorsAt, type FieldErrors } from "./field-errors";
import { FormGroup } from "./form-group";
import { ShareEditor } from "./share-editor";

export type TermsEditorProps = {
  draft: ConfigDraft;
  onChange: (draft: ConfigDraft) => void;
  errors: FieldErrors;
  /** Where the terms lie in what is sent, as errors name it: `config`. */
  at: string;
  /** Whom buyers may write to when no other address is given. */
  accountEmail: string;
};

/** Every term of an exclusive license, in the order in which a producer thinks of them. */
export function TermsEditor({ draft, onChange, errors, at, accountEmail }: TermsEditorProps) {
  const set = (change: Partial<ConfigDraft>) => onChange({ ...draft, ...change });
  const errorOf = (key: keyof ConfigDraft) => errorsAt(errors, `${at}.${key}`);
  return (
    <div className="grid gap-10">
      <FormGroup
        title="Who owns what"
        lead="Publishing is the rights to the composition; both shares make 100."
      >
        <ShareEditor draft={draft} onChange={onChange} errorOf={errorOf} />
        <Field
          name="producer_royalty"
          label="Your royalty, %"
          hint="Of what the buyer’s recording earns. 0 for none."
          error={errorOf("producer_royalty")}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              className="sm:max-w-40"
              value={draft.producer_royalty}
              onChange={(event) => set({ producer_royalty: event.target.value })}
            />
          )}
        </Field>
      </FormGroup>

      <FormGroup title="How much the buyer may do" lead="0 means not allowed.">
        <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
          {COUNTED.map((key) => (
            <CountField
              key={key}
              name={key}
              label={TERM_NAMES[key]}
              count={draft[key]}
              onChange={(count) => set({ [key]: count })}
              error={errorOf(key)}
            />
          ))}
        </div>
      </FormGroup>

      <FormGroup title="What the buyer may do">
        <div className="grid gap-3 sm:grid-cols-2">
          {PERMITTED.map((key) => (
            <Checkbox
              key={key}
              checked={draft[key]}
              onChange={(event) => set({ [key]: event.target.checked })}
              label={TERM_NAMES[key]}
            />
          ))}
        </div>
      </FormGroup>

      <FormGroup title="What the buyer gets" error={errorOf("delivered_files")}>
        <div className="grid gap-3 sm:grid-cols-2">
          {FILE_CHOICES.map(({ value, label }) => (
            <Checkbox
              key={value}
              checked={draft.delivered_files.includes(value)}
              aria-invalid={errorOf("delivered_files") ? true : undefined}
              onChange={(event) => set({ delivered_files: withFile(draft, value, event.target.checked) })}
              label={label}
            />
          ))}
        </div>
      </FormGroup>

      <FormGroup title="Where, and under which law">
        <div className="grid gap-5 sm:grid-cols-2">
          <Field name="territory" label={TERM_NAMES.territory} error={errorOf("territory")}>
            {(control) => (
              <Select
                {...control}
                options={TERRITORY_CHOICES}
                value={draft.territory}
                onChange={(event) => set({ territory: event.target.value as ConfigDraft["territory"] })}
              />
            )}
          </Field>
          <Field name="governing_law" label={TERM_NAMES.governing_law} error={errorOf("governing_law")}>
            {(control) => (
              <Select
                {...control}
                options={LAW_CHOICES}
                value={draft.governing_law}
                onChange={(event) =>
                  set({ governing_law: event.target.value as ConfigDraft["governing_law"] })
                }
              />
            )}
          </Field>
        </div>
        <Field
          name="contact_email"
          label="E-mail for questions"
          required={false}
          hint={`Buyers of a license see it. Left empty, it is ${accountEmail}.`}
          error={errorOf("contact_email")}
        >
          {(control) => (
            <Input
              {...control}
              type="email"
              autoComplete="off"
              value={draft.contact_email}
              onChange={(event) => set({ contact_email: event.target.value })}
            />
          )}
        </Field>
      </FormGroup>
    </div>
  );
}

type FileKind = ConfigDraft["delivered_files"][number];

/** In the list's own order, so that the same choice is always the same terms. */
const withFile = (draft: ConfigDraft, file: FileKind, chosen: boolean): FileKind[] =>
  FILE_CHOICES.map(({ value }) => value).filter((value) =>
    value === file ? chosen : draft.delivered_files.includes(value),
  );
