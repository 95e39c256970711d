import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "@/components/ui/breadcrumbs";
import { type Figure, Figures } from "./figures";
import { Portrait } from "./portrait";
import { VerifiedBadge } from "./verified-badge";

type ProfileHeadProps = {
  name: string;
  pictureUrl: string | null;
  handle?: string | null;
  verified?: boolean;
  bio: string;
  crumbs?: Crumb[];
  figures: Figure[];
  /** Follow, edit. */
  actions?: ReactNode;
  children?: ReactNode;
};

/** Who somebody is: the picture first, then the name, their own words, and what can be done. */
export function ProfileHead(props: ProfileHeadProps) {
  const { name, pictureUrl, handle, verified, bio, crumbs, figures, actions, children } = props;
  return (
    <div className="mb-12 sm:mb-16">
      {crumbs && (
        <div className="mb-5">
          <Breadcrumbs crumbs={crumbs} />
        </div>
      )}
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-[minmax(0,15rem)_minmax(0,1fr)] lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)] lg:gap-x-14">
        <Portrait name={name} src={pictureUrl} className="max-sm:max-w-48" />
        <div className="grid content-end justify-items-start gap-5">
          <div className="grid gap-3">
            <h1 className="display-2 break-words">{name}</h1>
            {handle && <p className="figures text-muted">@{handle}</p>}
            {verified && <VerifiedBadge />}
          </div>
          {bio && <p className="prose-measure text-lg break-words whitespace-pre-line text-muted">{bio}</p>}
          <Figures figures={figures} />
          {children}
          {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
        </div>
      </div>
    </div>
  );
}
