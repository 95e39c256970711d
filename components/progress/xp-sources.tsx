import { Section } from "@/components/ui/section";
import { type Column, Table } from "@/components/ui/table";
import type { XpSource } from "@/lib/progress/read-progress";

type Row = { source: XpSource; times: number; xp: number };

const SOURCE: Record<XpSource, { name: string; rule: string }> = {
  upload: { name: "Beats published", rule: "100 XP a beat, once, for everyone credited on it" },
  metadata: {
    name: "Complete metadata",
    rule: "50 XP for a beat of yours with BPM, key, tags and a description",
  },
  collaboration: { name: "Collaborations", rule: "25 XP a beat with more than one producer" },
  play: { name: "Plays", rule: "1 XP a play" },
  achievement: { name: "Achievements", rule: "As each says below" },
};

const COLUMNS: Column<Row>[] = [
  {
    id: "source",
    header: "For",
    primary: true,
    cell: ({ source }) => (
      <>
        <span className="block font-medium">{SOURCE[source].name}</span>
        <span className="block text-sm text-muted">{SOURCE[source].rule}</span>
      </>
    ),
  },
  { id: "times", header: "Times", align: "right", cell: ({ times }) => <Count of={times} /> },
  { id: "xp", header: "XP", align: "right", cell: ({ xp }) => <Count of={xp} /> },
];

/** What the experience is made of. */
export function XpSources({ sources }: { sources: Row[] }) {
  return (
    <Section title="Where your XP comes from">
      <Table
        caption="XP by what it was given for"
        columns={COLUMNS}
        rows={sources}
        rowKey={({ source }) => source}
      />
    </Section>
  );
}

const Count = ({ of }: { of: number }) => <span className="figures">{of.toLocaleString("en-US")}</span>;
