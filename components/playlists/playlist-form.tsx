"use client";

import { useEffect } from "react";
import { FormMessage } from "@/components/account/form-message";
import { blankForm, type FormAction } from "@/components/account/form-state";
import { useForm } from "@/components/account/use-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";

type PlaylistFormProps = {
  action: FormAction;
  /** What it says now; nothing for a new one. */
  playlist?: { name: string; description: string; isPublic: boolean };
  submit: string;
  onDone: () => void;
};

/** Name, description, and who may see it. */
export function PlaylistForm({ action, playlist, submit, onDone }: PlaylistFormProps) {
  const { state, pending, form } = useForm(action, blankForm);
  useEffect(() => {
    if (state.done) onDone();
  }, [state, onDone]);
  return (
    <form {...form} className="grid gap-5">
      <FormMessage state={state} />
      <Field name="name" id="playlist-name" label="Name" error={state.errors.name}>
        {(control) => (
          <Input
            {...control}
            maxLength={80}
            autoComplete="off"
            defaultValue={state.values.name ?? playlist?.name}
          />
        )}
      </Field>
      <Field
        name="description"
        id="playlist-description"
        label="Description"
        required={false}
        error={state.errors.description}
      >
        {(control) => (
          <Textarea
            {...control}
            rows={3}
            maxLength={500}
            defaultValue={state.values.description ?? playlist?.description}
          />
        )}
      </Field>
      <Checkbox
        id="playlist-public"
        name="is_public"
        value="1"
        defaultChecked={playlist?.isPublic}
        label="Public"
        hint="Anyone with the link can hear it, and it shows on your profile. Not while your profile is private."
      />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" pending={pending}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
