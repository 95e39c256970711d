import { ShieldCheck } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** Asks for what stands on the certificate; a GET form, so that it works without scripts. */
export function VerifyForm({ text = "" }: { text?: string }) {
  return (
    <form action="/verify" className="grid gap-4 print:hidden">
      <Field
        name="q"
        label="License number, verify link or certificate id"
        hint="All three stand on the certificate. A number looks like BPL-2026-7F3K9Q2M."
      >
        {(control) => (
          <Input
            {...control}
            defaultValue={text}
            required
            maxLength={300}
            autoComplete="off"
            spellCheck={false}
            className="figures"
          />
        )}
      </Field>
      <Button type="submit" variant="primary" size="lg" icon={ShieldCheck} className="justify-self-start">
        Verify
      </Button>
    </form>
  );
}
