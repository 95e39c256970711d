"use client";

import { Menu } from "lucide-react";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { LinkButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { NavItem } from "./nav-item";
import type { NavLink } from "./nav-links";
import { SearchBox } from "./search-box";

/** The header's links and search in a drawer, for narrow screens. Closes itself on arrival. */
export function MobileMenu({ links, signedIn }: { links: NavLink[]; signedIn: boolean }) {
  const [open, setOpen] = useState(false);
  const path = usePathname();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what the effect waits for
  useEffect(() => setOpen(false), [path]);

  return (
    <Dialog
      title="Menu"
      side="left"
      open={open}
      onOpenChange={setOpen}
      trigger={<IconButton icon={Menu} label="Menu" className="-ml-2.5 xl:hidden" />}
    >
      <SearchBox id="menu-search" />
      <nav aria-label="Main" className="mt-6 grid">
        {links.map((link) => (
          <NavItem key={link.href} {...link} className="border-b border-line py-3.5 text-lg" />
        ))}
      </nav>
      {!signedIn && (
        <div className="mt-8 grid gap-3">
          <LinkButton href="/register" variant="primary">
            Create an account
          </LinkButton>
          <LinkButton href="/sign-in">Sign in</LinkButton>
        </div>
      )}
    </Dialog>
  );
}
