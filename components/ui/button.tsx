import type { LucideIcon } from "lucide-react";
import Link from "next/link";
import type { ComponentProps } from "react";
import { cx } from "./cx";
import { Spinner } from "./spinner";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "sm" | "md" | "lg";

interface ButtonLook {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Shown before the words. */
  icon?: LucideIcon;
}

const variants: Record<ButtonVariant, string> = {
  primary: "bg-accent text-on-accent border-accent hover:bg-accent-hover hover:border-accent-hover",
  secondary: "bg-transparent text-ink border-line-control hover:border-ink hover:bg-raised",
  quiet: "bg-transparent text-ink border-transparent hover:bg-raised",
  danger: "bg-transparent text-negative border-negative hover:bg-negative hover:text-ground",
};

const sizes: Record<ButtonSize, string> = {
  sm: "h-10 px-3 sm:h-9 text-sm gap-1.5",
  md: "h-11 px-4.5 text-[0.9375rem] gap-2",
  lg: "h-13 px-6 text-base gap-2.5",
};

/** The class names of a button, for the rare element that must look like one (a file label, a summary). */
export function buttonStyle(variant: ButtonVariant = "secondary", size: ButtonSize = "md"): string {
  return cx(
    "inline-flex items-center justify-center whitespace-nowrap rounded-md border font-semibold select-none",
    "transition-colors duration-150 disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:opacity-50",
    variants[variant],
    sizes[size],
  );
}

export type ButtonProps = ComponentProps<"button"> &
  ButtonLook & { /** Busy: keeps its width, says so. */ pending?: boolean };

/** A button. `pending` disables it and announces the wait; its words stay, so that nothing jumps. */
export function Button({
  variant,
  size,
  icon: Icon,
  pending,
  className,
  children,
  disabled,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      aria-busy={pending || undefined}
      {...rest}
      className={cx(buttonStyle(variant, size), className)}
      disabled={disabled || pending}
    >
      {pending ? <Spinner /> : Icon && <Icon aria-hidden className="size-[1.15em] shrink-0" />}
      {children}
    </button>
  );
}

export type LinkButtonProps = ComponentProps<typeof Link> & ButtonLook;

/** A link that looks like a button. */
export function LinkButton({ variant, size, icon: Icon, className, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={cx(buttonStyle(variant, size), className)}>
      {Icon && <Icon aria-hidden className="size-[1.15em] shrink-0" />}
      {children}
    </Link>
  );
}
