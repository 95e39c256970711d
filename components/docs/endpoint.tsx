import { Link2 } from "lucide-react";
import { CodeBlock } from "./code-block";
import { FieldList, type FieldView } from "./field-list";
import { RefusalTable, type RefusalView } from "./refusal-table";
import { Words } from "./words";

export type EndpointView = {
  id: string;
  method: string;
  path: string;
  title: string;
  description: string;
  who: string;
  idempotent: boolean;
  params: FieldView[];
  query: FieldView[];
  body: FieldView[];
  answer: FieldView[];
  media: string;
  curl: string;
  exampleAnswer: unknown;
  refusals: RefusalView[];
};

/** One endpoint in full: what it does and for whom, what it takes, what it gives, what it refuses. */
export function Endpoint({ endpoint }: { endpoint: EndpointView }) {
  const { id, method, path, title, description, who, idempotent } = endpoint;
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="scroll-mt-24 border-t border-line-strong pt-6"
    >
      <h2 id={`${id}-title`} className="group display-3">
        {title}
        <a
          href={`#${id}`}
          aria-label={`Link to ${title}`}
          className="ml-2 inline-block align-middle text-muted hover:text-ink"
        >
          <Link2 aria-hidden className="size-4" />
        </a>
      </h2>
      <p className="mt-3 figures break-words">
        <strong className="text-accent-ink">{method}</strong> {path}
      </p>
      <p className="mt-3 prose-measure text-muted">
        <Words text={description} />
      </p>
      <p className="mt-2 prose-measure text-muted">
        <Words text={who} />
        {idempotent && (
          <>
            {" "}
            <Words text="Takes an `Idempotency-Key`." />
          </>
        )}
      </p>
      <div className="mt-6 grid items-start gap-x-10 gap-y-6 xl:grid-cols-2">
        <div className="grid min-w-0 gap-6">
          <FieldList title="In the path" fields={endpoint.params} sent />
          <FieldList title="In the query" fields={endpoint.query} sent />
          <FieldList title="In the body" fields={endpoint.body} sent />
          <Answer endpoint={endpoint} />
        </div>
        <div className="grid min-w-0 gap-6 xl:sticky xl:top-24">
          <CodeBlock title="Request" code={endpoint.curl} />
          {endpoint.exampleAnswer !== undefined && (
            <CodeBlock title="Answer" code={JSON.stringify(endpoint.exampleAnswer, null, 2)} />
          )}
        </div>
      </div>
      <details className="mt-6 border-t border-line pt-4">
        <summary className="font-semibold">Errors ({endpoint.refusals.length})</summary>
        <div className="mt-3">
          <RefusalTable caption={`Errors of ${title}`} refusals={endpoint.refusals} />
        </div>
      </details>
    </section>
  );
}

function Answer({ endpoint: { answer, media } }: { endpoint: EndpointView }) {
  if (answer.length > 0) return <FieldList title="In the answer" fields={answer} sent={false} />;
  return (
    <p className="text-muted">
      The answer is a file: <code className="figures text-ink">{media}</code>.
    </p>
  );
}
