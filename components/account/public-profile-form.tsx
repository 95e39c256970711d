"use client";

import { Button } from "@/components/ui/button";
import { Switch } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import { FormMessage } from "./form-message";
import type { FormAction } from "./form-state";
import { useForm } from "./use-form";

export type PublicProfileFormProps = {
  action: FormAction;
  profile: { handle: string | null; bio: string; isPublic: boolean };
};

/** What an account shows of itself to others. */
export function PublicProfileForm({ action, profile }: PublicProfileFormProps) {
  const { state, pending, form } = useForm(action);
  return (
    <form {...form} className="grid max-w-lg gap-5">
      <FormMessage state={state} />
      {state.done && (
        <Notice tone="positive" live>
          Saved.
        </Notice>
      )}
      <Field
        name="handle"
        label="Handle"
        required={false}
        hint="Your profile’s address: /users/handle. Letters a–z, digits and _. One that you give up is free for others."
        error={state.errors.handle}
      >
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={30}
            defaultValue={state.values.handle ?? profile.handle ?? ""}
          />
        )}
      </Field>
      <Field name="bio" label="About you" required={false} error={state.errors.bio}>
        {(control) => (
          <Textarea {...control} maxLength={1000} defaultValue={state.values.bio ?? profile.bio} />
        )}
      </Field>
      <Switch
        id="isPublic"
        name="isPublic"
        defaultChecked={profile.isPublic}
        label="Public profile"
        hint="Off: others see your name alone, and nobody new can follow you."
      />
      <Button type="submit" variant="primary" pending={pending} className="justify-self-start">
        Save
      </Button>
    </form>
  );
}
