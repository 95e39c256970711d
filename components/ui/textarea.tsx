import type { ComponentProps } from "react";
import { cx } from "./cx";
import { controlStyle } from "./input";

/** A text box of several lines. */
export function Textarea({ className, rows = 4, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      {...rest}
      className={cx(controlStyle, "px-3.5 py-2.5 text-base leading-relaxed sm:text-[0.9375rem]", className)}
    />
  );
}
