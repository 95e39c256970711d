import { presentCollection } from "@/app/(store)/collections/present-collection";
import { CollectionGrid } from "@/components/collections/collection-grid";
import { Section } from "@/components/ui/section";
import { pageContext } from "@/lib/auth/viewer";
import { listCollections } from "@/lib/collections/list-collections";

const MOST = 8;

/** A producer's collections, the newest first; nothing where there are none. */
export async function Collections({ producerId }: { producerId: number }) {
  const { rows } = await listCollections(await pageContext(), { producerId, limit: MOST });
  if (rows.length === 0) return null;
  return (
    <Section title="Collections">
      <CollectionGrid collections={rows.map(presentCollection)} />
    </Section>
  );
}
