import type { ReactNode } from "react";
import { CsvLink } from "@/components/finances/csv-link";
import { PageHeader } from "@/components/layout/page";
import { LibrarySearch } from "@/components/library/library-search";
import type { SelectOption } from "@/components/ui/select";

type ListHeadProps = {
  title: string;
  lead: string;
  path: string;
  q: string;
  status: string;
  statuses: SelectOption[];
  placeholder: string;
  /** Address of the list as a file; none for lists that are not taken away. */
  csvHref?: string;
  children?: ReactNode;
};

/** The head of one of the admin's lists: what it holds, what needs somebody, and the way through it. */
export function ListHead({ title, lead, csvHref, children, ...search }: ListHeadProps) {
  return (
    <>
      <PageHeader
        title={title}
        lead={lead}
        actions={csvHref && <CsvLink href={csvHref} of={title.toLowerCase()} size="md" />}
      />
      {children && <div className="mb-8">{children}</div>}
      <LibrarySearch {...search} />
    </>
  );
}
