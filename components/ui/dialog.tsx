"use client";

import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { cx } from "./cx";
import { IconButton } from "./icon-button";

export interface DialogProps {
  title: string;
  description?: ReactNode;
  /** What opens it. Leave out when `open` is held outside. */
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** `center` for a question, `left` for a drawer of filters or menu, `bottom` for a sheet on phones. */
  side?: "center" | "left" | "bottom";
  children: ReactNode;
}

const places = {
  center:
    "inset-x-4 inset-y-0 m-auto h-fit max-h-[92dvh] max-w-lg animate-enter rounded-md border border-line-strong p-6 sm:p-8",
  left: "inset-y-0 left-0 w-[min(22rem,88vw)] animate-from-left border-r border-line-strong p-6",
  bottom: "inset-x-0 bottom-0 max-h-[92dvh] animate-from-bottom border-t border-line-strong p-6",
};

/** A window over the page: holds the focus, closes with Escape, gives the focus back. */
export function Dialog({
  title,
  description,
  trigger,
  open,
  onOpenChange,
  side = "center",
  children,
}: DialogProps) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>}
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-50 bg-[rgb(6_5_4/0.7)]" />
        <Primitive.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          className={cx("fixed z-50 overflow-y-auto bg-surface text-ink shadow-lift", places[side])}
        >
          <div className="mb-5 flex items-start justify-between gap-4">
            <div>
              <Primitive.Title className="display-3">{title}</Primitive.Title>
              {description && (
                <Primitive.Description className="mt-2 text-muted">{description}</Primitive.Description>
              )}
            </div>
            <Primitive.Close asChild>
              <IconButton icon={X} label="Close" size="sm" className="-mt-1.5 -mr-2" />
            </Primitive.Close>
          </div>
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

/** Closes the dialog it stands in. */
export const DialogClose = Primitive.Close;
