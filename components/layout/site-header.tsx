import Link from "next/link";
import { LinkButton } from "@/components/ui/button";
import { AccountMenu } from "./account-menu";
import { Bell } from "./bell";
import { MobileMenu } from "./mobile-menu";
import { NavItem } from "./nav-item";
import { navLinks } from "./nav-links";
import { SearchBox } from "./search-box";
import { SkipLink } from "./skip-link";
import { ThemeToggle } from "./theme-toggle";
import type { Viewer } from "./viewer";
import { Wordmark } from "./wordmark";

/** The head of every page. */
export function SiteHeader({ viewer, unread }: { viewer: Viewer | null; unread: number }) {
  const links = navLinks(viewer);
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-ground print:hidden">
      <SkipLink />
      <div className="mx-auto flex h-16 max-w-[88rem] items-center gap-2 px-4 sm:gap-4 sm:px-8 lg:gap-8">
        <MobileMenu links={links} signedIn={viewer !== null} />
        <Link href="/" className="flex shrink-0 items-center rounded-sm">
          <Wordmark />
        </Link>
        <nav aria-label="Main" className="hidden items-center gap-6 text-[0.9375rem] xl:flex">
          {links.map((link) => (
            <NavItem key={link.href} {...link} />
          ))}
        </nav>
        <div className="ml-auto hidden w-64 md:block 2xl:w-80">
          <SearchBox />
        </div>
        <div className="flex items-center gap-1 max-md:ml-auto sm:gap-2">
          <ThemeToggle />
          {viewer ? (
            <>
              <Bell unread={unread} />
              <AccountMenu viewer={viewer} />
            </>
          ) : (
            <>
              <LinkButton href="/sign-in" variant="quiet" size="sm">
                Sign in
              </LinkButton>
              <LinkButton href="/register" size="sm" className="max-sm:hidden">
                Register
              </LinkButton>
            </>
          )}
        </div>
      </div>
    </header>
  );
}
