import { errorsAt, type FieldErrors } from "@/components/presets/field-errors";
import { FormGroup } from "@/components/presets/form-group";
import { TermsEditor } from "@/components/presets/terms-editor";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { type RadioChoice, RadioList } from "./radio-list";
import type { SaleDraft } from "./sale-draft";

export type TermsChoiceProps = {
  draft: SaleDraft;
  set: (change: Partial<SaleDraft>) => void;
  presets: { id: number; name: string; summary: string }[];
  defaultSummary: string;
  /** The preset whose older terms the beat holds, to be kept as they are; null when it holds none such. */
  kept: string | null;
  errors: FieldErrors;
  accountEmail: string;
};

/** Which terms a beat is sold on: the default, a preset's, or its own, edited here. */
export function TermsChoice(props: TermsChoiceProps) {
  const { draft, set, presets, defaultSummary, kept, errors, accountEmail } = props;
  const choices: RadioChoice<SaleDraft["source"]>[] = [
    ...(kept === null
      ? []
      : [{ value: "kept" as const, label: "As they are", hint: `From “${kept}”, before you edited it.` }]),
    {
      value: "default",
      label: "Your default terms",
      hint: `${defaultSummary}. When you change them, this beat follows.`,
    },
    ...(presets.length > 0
      ? [{ value: "preset" as const, label: "A preset", hint: "A copy of it, as it is now." }]
      : []),
    { value: "own", label: "Terms of its own" },
  ];
  return (
    <>
      <FormGroup title="Terms" error={errorsAt(errors, "terms.source")}>
        <RadioList
          name="source"
          choices={choices}
          value={draft.source}
          onChange={(source) => set({ source })}
        />
        {draft.source === "preset" && (
          <Field name="preset_id" label="Preset" error={errorsAt(errors, "terms.preset_id")}>
            {(control) => (
              <Select
                {...control}
                value={draft.presetId}
                onChange={(event) => set({ presetId: event.target.value })}
                options={presets.map(({ id, name, summary }) => ({
                  value: String(id),
                  label: `${name}: ${summary}`,
                }))}
              />
            )}
          </Field>
        )}
      </FormGroup>
      {draft.source === "own" && (
        <TermsEditor
          draft={draft.config}
          onChange={(config) => set({ config })}
          errors={errors}
          at="terms.config"
          accountEmail={accountEmail}
        />
      )}
    </>
  );
}
