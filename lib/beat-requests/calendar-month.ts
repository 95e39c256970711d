/** The calendar month in UTC that an instant lies in: from its first instant up to the first of the next. */
export function calendarMonth(now: Date): { startsAt: Date; endsAt: Date } {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  return { startsAt: new Date(Date.UTC(year, month, 1)), endsAt: new Date(Date.UTC(year, month + 1, 1)) };
}
