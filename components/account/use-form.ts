"use client";

import { useActionState, useEffect, useRef } from "react";
import { blankForm, type FormAction, type FormState } from "./form-state";

/**
 * A form whose action runs on the server, with or without scripts. Once it comes back refused, the first field with
 * an error has the focus.
 */
export function useForm<S extends FormState>(action: FormAction<S>, initial: S = blankForm as S) {
  const [state, submit, pending] = useActionState(
    action as (s: Awaited<S>, f: FormData) => Promise<S>,
    initial as Awaited<S>,
  );
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (Object.keys(state.errors).length > 0)
      form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [state]);

  return { state: state as S, pending, form: { ref: form, action: submit, noValidate: true } };
}
