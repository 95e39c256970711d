import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";

type ChoiceProps = Omit<ComponentProps<"input">, "type"> & {
  label: ReactNode;
  hint?: ReactNode;
};

const box = cx(
  "mt-[0.2em] size-[1.15rem] shrink-0 appearance-none border border-line-control bg-sunken light:bg-raised",
  "bg-center bg-no-repeat transition-colors hover:border-muted checked:border-accent checked:bg-accent",
  "disabled:cursor-not-allowed disabled:opacity-50 aria-invalid:border-negative",
);

function Choice({
  input,
  label,
  hint,
  id,
}: {
  input: ReactNode;
  label: ReactNode;
  hint: ReactNode;
  id?: string;
}) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is inside, handed in as `input`
    <label className="flex cursor-pointer items-start gap-2.5 text-[0.9375rem]">
      {input}
      <span>
        {label}
        {hint && (
          <span id={id && `${id}-hint`} className="block text-sm text-muted">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}

/** A check box with its words. Give an `id` when there is a hint. */
export function Checkbox({ label, hint, className, ...rest }: ChoiceProps) {
  return (
    <Choice
      label={label}
      hint={hint}
      id={rest.id}
      input={<input type="checkbox" {...rest} className={cx(box, "choice-check rounded-sm", className)} />}
    />
  );
}

/** A switch that turns something on or off at once. */
export function Switch({ label, hint, className, ...rest }: ChoiceProps) {
  return (
    <Choice
      label={label}
      hint={hint}
      id={rest.id}
      input={
        <input
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a native check box carries its own state
          role="switch"
          {...rest}
          className={cx(
            "relative mt-0.5 h-5 w-9 shrink-0 appearance-none rounded-full border border-line-control bg-sunken",
            "transition-colors before:absolute before:top-[2px] before:left-[2px] before:size-3.5 before:rounded-full",
            "before:bg-muted before:transition-transform checked:border-accent checked:bg-accent",
            "checked:before:translate-x-4 checked:before:bg-on-accent disabled:opacity-50",
            className,
          )}
        />
      }
    />
  );
}
