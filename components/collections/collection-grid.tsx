import Link from "next/link";
import { CollectionCover } from "./collection-cover";

/** A collection as lists show it. */
export interface ListedCollection {
  id: number;
  title: string;
  href: string;
  coverUrl: string;
  producer: string;
  producerHref: string;
  /** How many beats of it can be heard. */
  beats: number;
}

/** Collections as stacks of sleeves. */
export function CollectionGrid({ collections }: { collections: ListedCollection[] }) {
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-8 sm:grid-cols-3 sm:gap-x-8 sm:gap-y-10 xl:grid-cols-4">
      {collections.map((collection) => (
        <li key={collection.id} className="min-w-0">
          <Card collection={collection} />
        </li>
      ))}
    </ul>
  );
}

function Card({ collection }: { collection: ListedCollection }) {
  const { title, href, coverUrl, producer, producerHref, beats } = collection;
  return (
    <article className="group min-w-0">
      <Link href={href} tabIndex={-1} aria-hidden>
        <CollectionCover src={coverUrl} title={title} />
      </Link>
      <h3 className="mt-3 line-clamp-2 display-4">
        <Link href={href} className="underline-offset-4 hover:underline">
          {title}
        </Link>
      </h3>
      <p className="truncate text-[0.9375rem] text-muted">
        <Link href={producerHref} className="underline-offset-4 hover:text-ink hover:underline">
          {producer}
        </Link>
      </p>
      <p className="mt-1 text-[0.8125rem] text-muted">{beatCount(beats)}</p>
    </article>
  );
}

/** "1 beat", "8 beats". */
export const beatCount = (beats: number): string => (beats === 1 ? "1 beat" : `${beats} beats`);
