import Link from "next/link";
import { type Figure, Figures } from "./figures";
import { Portrait } from "./portrait";
import { VerifiedBadge } from "./verified-badge";

export type ProducerCard = {
  id: number;
  name: string;
  bio: string;
  href: string;
  portraitUrl: string | null;
  verified: boolean;
  followers: number;
  tracks: number;
};

/** Producers as prints on a wall. */
export function ProducerGrid({ producers }: { producers: ProducerCard[] }) {
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-10 sm:grid-cols-3 sm:gap-x-8 xl:grid-cols-4">
      {producers.map((producer) => (
        <li key={producer.id} className="min-w-0">
          <Card {...producer} />
        </li>
      ))}
    </ul>
  );
}

function Card({ name, bio, href, portraitUrl, verified, followers, tracks }: ProducerCard) {
  const figures: Figure[] = [
    { count: tracks, one: "beat", many: "beats" },
    { count: followers, one: "follower", many: "followers" },
  ];
  return (
    <article className="group">
      <Link href={href} tabIndex={-1} aria-hidden>
        <Portrait
          name={name}
          src={portraitUrl}
          className="transition-[filter] duration-300 group-hover:brightness-110"
        />
      </Link>
      <div className="mt-3 flex items-start justify-between gap-2">
        <h2 className="min-w-0 display-4 break-words">
          <Link href={href} className="underline-offset-4 hover:underline">
            {name}
          </Link>
        </h2>
        {verified && <VerifiedBadge short />}
      </div>
      {bio && <p className="mt-1 line-clamp-2 text-[0.9375rem] text-muted">{bio}</p>}
      <div className="mt-2">
        <Figures figures={figures} />
      </div>
    </article>
  );
}
