import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cx } from "./cx";
import { controlStyle } from "./input";

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

export type SelectProps = ComponentProps<"select"> & {
  options: SelectOption[];
  /** An entry with the empty value, put first, such as "Any key". */
  placeholder?: string;
};

/** The browser's own select, dressed: it works without scripts, by keyboard, and as a wheel on phones. */
export function Select({ options, placeholder, className, ...rest }: SelectProps) {
  return (
    <span className={cx("relative block", className)}>
      <select
        {...rest}
        className={cx(controlStyle, "h-11 appearance-none pr-10 pl-3.5 text-base sm:text-[0.9375rem]")}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-muted"
      />
    </span>
  );
}
