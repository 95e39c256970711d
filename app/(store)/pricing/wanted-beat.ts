import { idParam } from "@/lib/api/shapes";

export type Wanting = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The id of the beat for whose sake somebody looks at the plans, of `?beat=`; null when there is none. */
export async function wantedBeat({ searchParams }: Wanting): Promise<number | null> {
  return idParam.safeParse((await searchParams).beat).data ?? null;
}

/** An address on the way to a plan, with the beat in mind, so that its end leads back to it. */
export const wanting = (href: string, beat: number | null): string =>
  beat === null ? href : `${href}?beat=${beat}`;
