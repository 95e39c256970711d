import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";

/** What a `Field` hands to the control inside it: spread it on an Input, Textarea or Select. */
export interface FieldControl {
  id: string;
  name: string;
  required?: boolean;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
}

export interface FieldProps {
  name: string;
  label: string;
  /** Help that is always shown. */
  hint?: ReactNode;
  /** What is wrong, in words that say how to put it right. */
  error?: string | string[];
  required?: boolean;
  /** When two fields of one name share a page. Defaults to the name. */
  id?: string;
  className?: string;
  children: (control: FieldControl) => ReactNode;
}

/** Label, control, hint and error as one, tied together for screen readers. */
export function Field({ name, label, hint, error, required, id = name, className, children }: FieldProps) {
  const message = Array.isArray(error) ? error.join(" ") : error;
  const described = [hint ? `${id}-hint` : "", message ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className={cx("grid min-w-0 grid-cols-1 content-start gap-1.5", className)}>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
        {required === false && <span className="font-normal text-faint"> (optional)</span>}
      </label>
      {children({
        id,
        name,
        required: required || undefined,
        "aria-describedby": described || undefined,
        "aria-invalid": message ? true : undefined,
      })}
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {message && (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm font-medium text-negative">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {message}
        </p>
      )}
    </div>
  );
}
