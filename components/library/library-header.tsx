import { PageHeader } from "@/components/layout/page";
import { SectionNav } from "@/components/layout/section-nav";

const PAGES = [
  { href: "/library", label: "Purchases", exact: true },
  { href: "/library/downloads", label: "Downloads" },
  { href: "/library/licenses", label: "Licenses" },
];

/** The head of the library's lists, and the way between them. */
export function LibraryHeader() {
  return (
    <>
      <PageHeader
        title="Library"
        lead="What you bought and downloaded, its files, and the proof that it is yours."
      />
      <SectionNav label="Library" pages={PAGES} />
    </>
  );
}
