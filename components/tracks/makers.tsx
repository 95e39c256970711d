import Link from "next/link";
import { Fragment } from "react";

/** A producer as tracks name them. */
export type Maker = { name: string; href: string };

/** Everyone credited on a track, each leading to their profile: "Mara Voss, Kojo Ade and Halftone". */
export function Makers({ makers, linkStyle }: { makers: Maker[]; linkStyle: string }) {
  return makers.map(({ name, href }, place) => (
    <Fragment key={href}>
      {place > 0 && (place === makers.length - 1 ? " and " : ", ")}
      <Link href={href} className={linkStyle}>
        {name}
      </Link>
    </Fragment>
  ));
}
