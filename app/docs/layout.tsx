import type { Metadata } from "next";
import type { ReactNode } from "react";
import { DocsNav } from "@/components/docs/docs-nav";
import { Page } from "@/components/layout/page";
import { readReference } from "@/lib/reference/read-reference";
import { WALK } from "@/lib/reference/walk";

export const metadata: Metadata = { title: { default: "API", template: "%s – BeatPass API" } };

const GUIDES = [
  {
    href: "/docs",
    label: "How the API speaks",
    parts: [
      { id: "authentication", label: "Authentication" },
      { id: "answers", label: "Answers and errors" },
      { id: "pages", label: "Pages" },
      { id: "idempotency", label: "Asking twice" },
      { id: "limits", label: "Limits" },
      { id: "webhooks", label: "Webhooks" },
      { id: "codes", label: "All error codes" },
    ],
  },
  {
    href: "/docs/walk",
    label: "Buy a beat in five minutes",
    parts: WALK.map(({ id, title }) => ({ id, label: title })),
  },
  {
    href: "/docs/verify",
    label: "Verify a certificate",
    parts: [
      { id: "online", label: "Ask us" },
      { id: "offline", label: "Without us" },
      { id: "signature", label: "What is signed" },
      { id: "keys", label: "Keys and their rotation" },
    ],
  },
];

export default function DocsLayout({ children }: { children: ReactNode }) {
  const reference = readReference().map(({ slug, title, endpoints }) => ({
    href: `/docs/${slug}`,
    label: title,
    parts: endpoints.map((endpoint) => ({ id: endpoint.id, label: endpoint.title })),
  }));
  const groups = [
    { title: "Guides", pages: GUIDES },
    { title: "Reference", pages: reference },
  ];
  return (
    <Page>
      <div className="grid gap-x-12 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <DocsNav groups={groups} />
        <div className="min-w-0">{children}</div>
      </div>
    </Page>
  );
}
