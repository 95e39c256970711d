export interface DateTimeProps {
  /** ISO text or a Date; null shows "–". */
  value: string | Date | null | undefined;
  /** Day alone, or with hour and minute. */
  show?: "date" | "datetime";
  className?: string;
}

/** Words for a moment, the same on server and browser: "3 Mar 2026" or "3 Mar 2026, 14:05 UTC". */
export function dateText(value: string | Date, show: "date" | "datetime" = "date"): string {
  const text = new Intl.DateTimeFormat("en-GB", {
    timeZone: "UTC",
    day: "numeric",
    month: "short",
    year: "numeric",
    ...(show === "datetime" ? { hour: "2-digit", minute: "2-digit" } : {}),
  }).format(new Date(value));
  return show === "datetime" ? `${text} UTC` : text;
}

/** A moment in UTC. */
export function DateTime({ value, show = "date", className }: DateTimeProps) {
  if (!value) return <span className={className}>–</span>;
  return (
    <time dateTime={new Date(value).toISOString()} className={className}>
      {dateText(value, show)}
    </time>
  );
}
