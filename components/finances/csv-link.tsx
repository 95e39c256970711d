import { Download } from "lucide-react";
import { type ButtonSize, buttonStyle } from "@/components/ui/button";

/** Takes a table away as a file. A plain link: nothing may fetch it ahead of the click. */
export function CsvLink({ href, of, size = "sm" }: { href: string; of: string; size?: ButtonSize }) {
  return (
    <a href={href} download className={buttonStyle("secondary", size)}>
      <Download aria-hidden className="size-[1.15em] shrink-0" />
      CSV<span className="sr-only"> of {of}</span>
    </a>
  );
}
