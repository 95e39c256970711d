import { Download } from "lucide-react";
import { buttonStyle } from "@/components/ui/button";
import { sizeText } from "@/components/ui/size-text";
import { FILE_NAMES } from "@/lib/terms/names";

export type LibraryFile = { id: number; kind: keyof typeof FILE_NAMES; size: number; sha256: string };

/** Files to download, each with its size and the beginning of its hash. */
export function FileList({ files }: { files: LibraryFile[] }) {
  if (files.length === 0)
    return (
      <p className="text-muted">The producer&rsquo;s files are not in the store yet. They appear here.</p>
    );
  return (
    <ul className="divide-y divide-line border-y border-line">
      {files.map(({ id, kind, size, sha256 }) => (
        <li key={id} className="flex items-center gap-4 py-3">
          <div className="min-w-0 grow">
            <p>{FILE_NAMES[kind]}</p>
            <p className="text-sm text-muted">
              <span className="figures">{sizeText(size)}</span> · SHA-256{" "}
              <span className="figures" title={sha256}>
                {sha256.slice(0, 12)}…
              </span>
            </p>
          </div>
          <a href={`/library/files/${id}`} download className={buttonStyle("secondary", "sm")}>
            <Download aria-hidden className="size-[1.15em] shrink-0" />
            Download<span className="sr-only"> {FILE_NAMES[kind]}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
