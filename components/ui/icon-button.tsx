import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import { cx } from "./cx";

export type IconButtonProps = Omit<ComponentProps<"button">, "children"> & {
  icon: LucideIcon;
  /** What it does, for those who cannot see the icon. */
  label: string;
  size?: "sm" | "md";
};

/** A square button that shows only an icon; 44 px by default; the small one 40 px on phones and 36 px elsewhere. */
export function IconButton({ icon: Icon, label, size = "md", className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={cx(
        "inline-grid shrink-0 place-items-center rounded-md text-muted transition-colors hover:bg-raised hover:text-ink",
        "disabled:cursor-not-allowed disabled:opacity-40 aria-pressed:text-accent-ink data-[on=true]:text-accent-ink",
        size === "sm" ? "size-10 sm:size-9" : "size-11",
        className,
      )}
    >
      <Icon aria-hidden className={size === "sm" ? "size-4" : "size-5"} />
    </button>
  );
}
