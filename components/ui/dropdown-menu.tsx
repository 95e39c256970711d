"use client";

import type { LucideIcon } from "lucide-react";
import Link from "next/link";
import { DropdownMenu as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { cx } from "./cx";

export type MenuEntry =
  | { kind: "link"; label: string; href: string; icon?: LucideIcon }
  | {
      kind: "action";
      label: string;
      onSelect: () => void;
      icon?: LucideIcon;
      danger?: boolean;
      disabled?: boolean;
    }
  | { kind: "label"; label: ReactNode }
  | { kind: "rule" };

const itemStyle = cx(
  "flex min-h-10 cursor-pointer items-center gap-2.5 rounded-sm px-3 text-[0.9375rem] outline-none",
  "data-[highlighted]:bg-ink data-[highlighted]:text-ground data-[disabled]:cursor-not-allowed data-[disabled]:opacity-50",
);

function Entry({ entry }: { entry: MenuEntry }) {
  if (entry.kind === "rule") return <Primitive.Separator className="my-1.5 h-px bg-line" />;
  if (entry.kind === "label")
    return <Primitive.Label className="px-3 py-2 text-sm text-muted">{entry.label}</Primitive.Label>;
  const words = (
    <>
      {entry.icon && <entry.icon aria-hidden className="size-4 shrink-0" />}
      {entry.label}
    </>
  );
  if (entry.kind === "link")
    return (
      <Primitive.Item asChild className={itemStyle}>
        <Link href={entry.href}>{words}</Link>
      </Primitive.Item>
    );
  return (
    <Primitive.Item
      className={cx(itemStyle, entry.danger && "text-negative")}
      disabled={entry.disabled}
      onSelect={entry.onSelect}
    >
      {words}
    </Primitive.Item>
  );
}

export interface DropdownMenuProps {
  /** A button; it gets the menu's aria attributes. */
  trigger: ReactNode;
  entries: MenuEntry[];
  align?: "start" | "end";
}

/** A menu that opens under a button: arrow keys, type-ahead, Escape. */
export function DropdownMenu({ trigger, entries, align = "end" }: DropdownMenuProps) {
  return (
    <Primitive.Root modal={false}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          align={align}
          sideOffset={8}
          collisionPadding={12}
          className="z-50 min-w-56 animate-enter rounded-md border border-line-strong bg-surface p-1.5 text-ink shadow-lift"
        >
          {entries.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rules have no name and the list never reorders
            <Entry key={index} entry={entry} />
          ))}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
