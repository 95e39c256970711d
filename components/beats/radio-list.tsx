import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

export type RadioChoice<Value extends string> = { value: Value; label: string; hint?: ReactNode };

/** One of a few, each with what it means beside it. The browser's own radio buttons, dressed. */
export function RadioList<Value extends string>({
  name,
  choices,
  value,
  onChange,
}: {
  name: string;
  choices: RadioChoice<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}) {
  return (
    <div className="grid gap-3">
      {choices.map((choice) => (
        <label key={choice.value} className="flex cursor-pointer items-start gap-2.5 text-[0.9375rem]">
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
            className={cx(
              "mt-[0.2em] size-[1.15rem] shrink-0 appearance-none rounded-full border border-line-control bg-sunken",
              "transition-colors hover:border-muted checked:border-[5px] checked:border-accent light:bg-raised",
            )}
          />
          <span className="min-w-0">
            {choice.label}
            {choice.hint && <span className="block text-sm text-muted">{choice.hint}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}
