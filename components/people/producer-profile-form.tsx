"use client";

import { FormMessage } from "@/components/account/form-message";
import type { FormAction } from "@/components/account/form-state";
import { useForm } from "@/components/account/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import { linkKindWords, type ProfileLinkShown } from "./link-kinds";

type ProducerProfileFormProps = {
  action: FormAction;
  profile: { slug: string; name: string; bio: string; links: ProfileLinkShown[] };
};

const kinds = Object.keys(linkKindWords) as ProfileLinkShown["kind"][];

/** A producer's name, words and links. */
export function ProducerProfileForm({ action, profile }: ProducerProfileFormProps) {
  const { state, pending, form } = useForm(action);
  const linkTo = (kind: string) => profile.links.find((link) => link.kind === kind)?.url ?? "";
  return (
    <form {...form} className="grid max-w-2xl gap-5">
      <FormMessage state={state} />
      {state.done && (
        <Notice tone="positive" live>
          Saved.
        </Notice>
      )}
      <Field
        name="name"
        label="Professional name"
        hint={`Stands on your beats, and on certificates from now on. Your address stays /producers/${profile.slug}. A verified badge was given for your name: with another you ask for it again.`}
        error={state.errors.name}
      >
        {(control) => (
          <Input {...control} required maxLength={60} defaultValue={state.values.name ?? profile.name} />
        )}
      </Field>
      <Field name="bio" label="About you" required={false} error={state.errors.bio}>
        {(control) => (
          <Textarea {...control} rows={6} maxLength={1000} defaultValue={state.values.bio ?? profile.bio} />
        )}
      </Field>
      <fieldset className="grid gap-4 sm:grid-cols-2">
        <legend className="mb-3 text-sm font-medium">
          Links <span className="font-normal text-faint">(optional)</span>
        </legend>
        {kinds.map((kind) => (
          <Field key={kind} name={kind} label={linkKindWords[kind]} error={state.errors[kind]}>
            {(control) => (
              <Input
                {...control}
                type="url"
                inputMode="url"
                placeholder="https://"
                maxLength={300}
                defaultValue={state.values[kind] ?? linkTo(kind)}
              />
            )}
          </Field>
        ))}
      </fieldset>
      <Button type="submit" variant="primary" pending={pending} className="justify-self-start">
        Save
      </Button>
    </form>
  );
}
