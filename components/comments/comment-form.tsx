"use client";

import { type FormEvent, useId, useState } from "react";
import { useListening } from "@/components/listening/listening-provider";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

const LONGEST = 1000;
/** From here on one is told how much is left. */
const NEARLY = 100;

type CommentFormProps = {
  label: string;
  submit: string;
  text?: string;
  /** Says it, as an answer to nothing; answers what is wrong, or null. */
  say: (body: string, answers: null) => Promise<string | null>;
  /** When it is said or given up. */
  onDone?: () => void;
  autoFocus?: boolean;
};

/** Where one writes. What was typed stays until it is said. */
export function CommentForm({ label, submit, text = "", say, onDone, autoFocus }: CommentFormProps) {
  const { signedIn, askToSignIn } = useListening();
  const [body, setBody] = useState(text);
  const [wrong, setWrong] = useState<string>();
  const [pending, setPending] = useState(false);
  const left = LONGEST - [...body].length;

  async function send(event: FormEvent) {
    event.preventDefault();
    if (!signedIn) return askToSignIn("say what you think of a beat");
    setPending(true);
    const refused = await say(body, null).catch(() => "That did not get through. Try again.");
    setPending(false);
    setWrong(refused ?? undefined);
    if (refused) return;
    setBody("");
    onDone?.();
  }
  return (
    <form onSubmit={send} className="grid gap-3">
      <Field
        name="body"
        id={useId()}
        label={label}
        error={wrong}
        hint={left < NEARLY ? `${left} characters left` : undefined}
      >
        {(control) => (
          <Textarea
            {...control}
            rows={3}
            value={body}
            autoFocus={autoFocus}
            onChange={(event) => setBody(event.target.value)}
          />
        )}
      </Field>
      <div className="flex gap-3">
        <Button
          type="submit"
          variant="primary"
          size="sm"
          pending={pending}
          disabled={body.trim() === "" || left < 0}
        >
          {submit}
        </Button>
        {onDone && (
          <Button variant="quiet" size="sm" onClick={onDone}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  );
}
