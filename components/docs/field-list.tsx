import { Fragment } from "react";
import { Words } from "./words";

export type FieldView = {
  name: string;
  type: string;
  required: boolean;
  limits: string[];
  description: string | null;
};

/** Fields with their types and limits. What may be left out says so; `sent` are fields of a request. */
export function FieldList({ title, fields, sent }: { title: string; fields: FieldView[]; sent: boolean }) {
  if (fields.length === 0) return null;
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      <dl className="mt-2 divide-y divide-line border-t border-line text-[0.9375rem]">
        {fields.map((field) => (
          <div
            key={field.name}
            className="grid gap-x-6 gap-y-0.5 py-2.5 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
          >
            <dt className="min-w-0">
              <code className="figures break-words text-sm">
                <Breakable name={field.name} />
              </code>
              {sent && !field.required && <span className="ml-2 text-sm text-muted">optional</span>}
            </dt>
            <dd className="min-w-0 break-words text-muted">
              {[field.type, ...field.limits].join(", ")}
              {field.description && (
                <>
                  {". "}
                  <Words text={field.description} />
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** A long way to a field breaks at its dots. */
function Breakable({ name }: { name: string }) {
  const [first, ...rest] = name.split(".");
  return (
    <>
      {first}
      {rest.map((part, position) => (
        <Fragment key={rest.slice(0, position + 1).join(".")}>
          .<wbr />
          {part}
        </Fragment>
      ))}
    </>
  );
}
