import type { Viewer } from "./viewer";

export interface NavLink {
  label: string;
  href: string;
}

/** The header's links; what needs an account shows only to those who have one. */
export function navLinks(viewer: Viewer | null): NavLink[] {
  return [
    { label: "Catalog", href: "/tracks" },
    { label: "Collections", href: "/collections" },
    { label: "Producers", href: "/producers" },
    ...(viewer ? [{ label: "Library", href: "/library" }] : []),
    ...(viewer?.isProducer ? [{ label: "Backstage", href: "/backstage" }] : []),
    ...(viewer?.isAdmin ? [{ label: "Admin", href: "/admin" }] : []),
    { label: "Plans", href: "/pricing" },
    { label: "Verify", href: "/verify" },
    { label: "Docs", href: "/docs" },
  ];
}
