import { Lock } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";

export type ListedPerson = {
  id: number;
  name: string;
  /** `@handle`, or what they are. */
  note: string;
  href: string;
  pictureUrl: string | null;
  isPrivate: boolean;
};

/** People, one a line, each with what can be done. */
export function PeopleList({
  people,
  action,
}: {
  people: ListedPerson[];
  action?: (person: ListedPerson) => ReactNode;
}) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {people.map((person) => (
        <li key={person.id} className="flex items-center gap-4 py-3.5">
          <Avatar name={person.name} src={person.pictureUrl} className="size-11" />
          <div className="min-w-0 grow">
            <Link
              href={person.href}
              className="block truncate font-semibold underline-offset-4 hover:underline"
            >
              {person.name}
            </Link>
            <p className="flex items-center gap-1.5 truncate text-sm text-muted">
              {person.isPrivate && <Lock aria-hidden className="size-3.5 shrink-0" />}
              {person.isPrivate ? "Private profile" : person.note}
            </p>
          </div>
          {action?.(person)}
        </li>
      ))}
    </ul>
  );
}
