import type { ComponentProps } from "react";
import { cx } from "./cx";

/** The shared look of every box one types or picks in. */
export const controlStyle = cx(
  "w-full rounded-md border border-line-control bg-sunken text-ink placeholder:text-faint light:bg-raised",
  "transition-colors hover:border-muted disabled:cursor-not-allowed disabled:opacity-60",
  "aria-invalid:border-negative aria-invalid:hover:border-negative",
);

/** A one-line text box. Inside a `Field`, spread the props that the field hands over. */
export function Input({ className, ...rest }: ComponentProps<"input">) {
  return (
    <input
      type="text"
      {...rest}
      className={cx(controlStyle, "h-11 px-3.5 text-base sm:text-[0.9375rem]", className)}
    />
  );
}
