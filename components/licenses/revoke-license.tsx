import type { FormAction } from "@/components/account/form-state";
import { ReasonFormDialog } from "@/components/account/reason-form-dialog";
import { Button } from "@/components/ui/button";

type RevokeLicenseProps = { action: FormAction; number: string; licensee: string };

/** Takes a license back for a violation of its terms, after asking which; it cannot be undone. */
export function RevokeLicense({ action, number, licensee }: RevokeLicenseProps) {
  return (
    <ReasonFormDialog
      title={`Revoke ${number}?`}
      description={`${licensee} loses the right to use the beat and its files. Whoever checks the license reads that it is revoked for a violation. It cannot be taken back.`}
      trigger={
        <Button size="sm" variant="quiet">
          Revoke<span className="sr-only"> {number}</span>
        </Button>
      }
      field={{ name: "note", label: "What was violated", hint: "The licensee reads it; it is not public." }}
      keep="Keep it"
      submit="Revoke the license"
      done="The license is revoked."
      action={action}
    />
  );
}
