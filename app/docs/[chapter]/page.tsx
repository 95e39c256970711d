import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CodeBlock } from "@/components/docs/code-block";
import { Endpoint } from "@/components/docs/endpoint";
import { PageHeader } from "@/components/layout/page";
import { readReference } from "@/lib/reference/read-reference";

type Props = { params: Promise<{ chapter: string }> };

async function find({ params }: Props) {
  const { chapter } = await params;
  return readReference().find(({ slug }) => slug === chapter) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title, lead } = await find(props);
  return { title, description: lead };
}

export default async function ChapterPage(props: Props) {
  const { title, lead, example, endpoints } = await find(props);
  return (
    <>
      <PageHeader title={title} lead={lead} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-16">
        {example && <CodeBlock {...example} />}
        {endpoints.map((endpoint) => (
          <Endpoint key={endpoint.id} endpoint={endpoint} />
        ))}
      </div>
    </>
  );
}
