import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

/** Fields that belong together, under a heading that says what about. `error` is told for the group as a whole. */
export function FormGroup({
  title,
  lead,
  error,
  children,
}: {
  title: string;
  lead?: ReactNode;
  error?: string[] | undefined;
  children: ReactNode;
}) {
  return (
    <fieldset className="min-w-0 border-t border-line-strong pt-5">
      <legend className="float-left display-4 mb-1 w-full">{title}</legend>
      {lead && <p className="clear-left mb-4 text-[0.9375rem] text-muted">{lead}</p>}
      <div className="clear-left grid gap-5 pt-2">{children}</div>
      {error && (
        <p className="mt-3 flex items-start gap-1.5 text-sm font-medium text-negative">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {error.join(" ")}
        </p>
      )}
    </fieldset>
  );
}
