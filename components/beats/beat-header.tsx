import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page";
import { Choices } from "@/components/ui/choices";
import { type BeatState, BeatStatus } from "./beat-status";

const ROOMS = [
  { at: "details", label: "Details", path: "" },
  { at: "sale", label: "Price and terms", path: "/sale" },
  { at: "files", label: "Files", path: "/files" },
] as const;

type BeatHeaderProps = {
  beat: { id: number; title: string; state: BeatState };
  /** Which of its pages this is. */
  at: (typeof ROOMS)[number]["at"];
  actions?: ReactNode;
};

/** The head of each page about one beat: what it is called, where it stands, and the way to its other pages. */
export function BeatHeader({ beat: { id, title, state }, at, actions }: BeatHeaderProps) {
  const base = `/backstage/beats/${id}`;
  return (
    <>
      <PageHeader
        title={title}
        lead={<BeatStatus state={state} />}
        crumbs={[{ label: "My beats", href: "/backstage/beats" }, { label: title }]}
        actions={actions}
      />
      <div className="mb-10 flex">
        <Choices
          label={`About ${title}`}
          choices={ROOMS.map((room) => ({
            label: room.label,
            href: `${base}${room.path}`,
            isCurrent: room.at === at,
          }))}
        />
      </div>
    </>
  );
}
