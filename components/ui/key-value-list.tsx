import type { ReactNode } from "react";

export interface KeyValue {
  label: string;
  /** null, undefined or "" shows "–". */
  value: ReactNode;
}

/** Names and values, a hairline between; values to the right when they are figures. */
export function KeyValueList({ items, align = "left" }: { items: KeyValue[]; align?: "left" | "right" }) {
  return (
    <dl className="divide-y divide-line text-[0.9375rem]">
      {items.map((item) => (
        <div key={item.label} className="flex items-baseline gap-4 py-2.5 first:pt-0 last:pb-0">
          <dt className={align === "right" ? "grow text-muted" : "w-36 shrink-0 text-muted"}>{item.label}</dt>
          <dd className={align === "right" ? "text-right" : "min-w-0 grow break-words"}>
            {item.value === null || item.value === undefined || item.value === "" ? "–" : item.value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
