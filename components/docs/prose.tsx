import { Words } from "./words";

/** Paragraphs to read; what stands in backticks is set as code. */
export function Prose({ paragraphs }: { paragraphs: string[] }) {
  return (
    <div className="grid gap-4">
      {paragraphs.map((text) => (
        <p key={text} className="prose-measure text-muted">
          <Words text={text} />
        </p>
      ))}
    </div>
  );
}
