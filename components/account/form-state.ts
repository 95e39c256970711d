/** What a form shows after its action ran on the server. */
export type FormState = {
  /** What was typed, to show again; never a password. Several values of one name are joined by spaces. */
  values: Record<string, string>;
  /** What is wrong, by field. */
  errors: Record<string, string[]>;
  /** What is wrong with the whole. */
  message: string | null;
  /** Whether the thing is done. */
  done: boolean;
};

export const blankForm: FormState = { values: {}, errors: {}, message: null, done: false };

export type FormAction<S extends FormState = FormState> = (state: S, form: FormData) => Promise<S>;
