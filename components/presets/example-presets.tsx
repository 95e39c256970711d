import { LinkButton } from "@/components/ui/button";

export type ExamplePreset = { slug: string; name: string; description: string; summary: string };

/** Usual offers to start from. */
export function ExamplePresets({ examples }: { examples: ExamplePreset[] }) {
  return (
    <ul className="grid gap-x-8 gap-y-6 sm:grid-cols-3">
      {examples.map(({ slug, name, description, summary }) => (
        <li key={slug} className="flex flex-col items-start border-t border-line pt-4">
          <h3 className="display-4">{name}</h3>
          <p className="mt-1 text-[0.9375rem]">{summary}</p>
          <p className="mt-1 mb-4 text-sm text-muted">{description}</p>
          <LinkButton href={`/backstage/presets/new?example=${slug}`} size="sm" className="mt-auto">
            Start from {name}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}
