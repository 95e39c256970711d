import { ArrowUpRight } from "lucide-react";
import { linkKindWords, type ProfileLinkShown } from "./link-kinds";

/** Where else somebody is found. Search engines give these links nothing, and the other site does not learn from where. */
export function ProfileLinks({ links }: { links: ProfileLinkShown[] }) {
  if (links.length === 0) return null;
  return (
    <ul aria-label="Links" className="flex flex-wrap gap-x-5 gap-y-2 text-[0.9375rem]">
      {links.map(({ kind, url }) => (
        <li key={kind}>
          <a
            href={url}
            target="_blank"
            rel="nofollow ugc noopener noreferrer"
            className="inline-flex items-center gap-1 underline decoration-line-control underline-offset-4 hover:decoration-ink"
          >
            {linkKindWords[kind]}
            <ArrowUpRight aria-hidden className="size-4 text-muted" />
          </a>
        </li>
      ))}
    </ul>
  );
}
