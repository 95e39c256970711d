/** "12 Mar", "Mar 2026"; `inFull` also says the year, and that a week is one. */
export function periodLabel(start: string, step: "day" | "week" | "month", inFull = false): string {
  const text = new Intl.DateTimeFormat("en-GB", {
    timeZone: "UTC",
    month: "short",
    ...(step === "month" ? { year: "numeric" } : { day: "numeric", ...(inFull && { year: "numeric" }) }),
  }).format(new Date(start));
  return inFull && step === "week" ? `Week of ${text}` : text;
}
