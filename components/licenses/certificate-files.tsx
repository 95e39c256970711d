import { sizeText } from "@/components/ui/size-text";
import type { CertificateView } from "./certificate-view";

/** The delivered files with their hashes: whoever holds a file can tell whether it is one of these. */
export function CertificateFiles({ files }: { files: CertificateView["files"] }) {
  if (files.length === 0) return null;
  return (
    <section aria-label="Delivered files" className="mt-10">
      <h3 className="display-4">Delivered files</h3>
      <ul className="mt-3 divide-y divide-line border-y border-line text-[0.9375rem]">
        {files.map((file) => (
          <li key={file.sha256} className="py-2.5">
            <p className="flex justify-between gap-4">
              <span className="min-w-0 break-words">
                {file.name} <span className="text-muted">{file.format}</span>
              </span>
              <span className="figures shrink-0 text-sm">{sizeText(file.sizeBytes)}</span>
            </p>
            <p className="figures text-xs break-all text-muted">SHA-256 {file.sha256}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
