import { BookOpen, Check, ChevronsUpDown, LogOut, Settings } from "lucide";
import type { Route } from "next";
import Link from "next/link";
import { ButtonForm } from "@/components/ui/button-form";
import { Icon } from "@/components/ui/icon";
import type { FormAction } from "@/lib/forms/form-state";
import { addressText } from "@/lib/people/email-address";

const item =
  "flex target-9 w-full items-center gap-2.5 rounded-sm px-2.5 text-left hover:bg-sunken";

/** Who the viewer is and where they work, as a native popover: it opens and closes without a script. */
export function AccountMenu({
  person,
  organizations,
  currentOrganizationId,
  settings,
  switchOrganization,
  signOut,
  themeSwitch,
}: {
  person: { name: string; email: string | null };
  organizations: { id: string; name: string }[];
  currentOrganizationId: string;
  settings: Route;
  switchOrganization: FormAction;
  signOut: FormAction;
  themeSwitch: React.ReactNode;
}) {
  const current = organizations.find(({ id }) => id === currentOrganizationId);

  return (
    <>
      <button
        type="button"
        popoverTarget="account-menu"
        className="flex min-h-11 min-w-0 items-center gap-2 rounded px-2 py-1 text-left transition-colors hover:bg-line md:w-full md:border md:border-line md:bg-surface md:hover:border-edge md:hover:bg-surface"
      >
        <span className="min-w-0 max-md:text-right">
          <span className="block truncate text-sm font-medium">{current?.name}</span>
          <span className="block truncate text-xs text-muted">{person.name}</span>
        </span>
        <Icon node={ChevronsUpDown} className="ml-auto size-4 text-muted" />
      </button>
      <div
        id="account-menu"
        popover="auto"
        className="absolute inset-auto top-14 right-2 w-72 max-w-[calc(100vw-1rem)] rounded border border-line bg-surface p-1.5 text-sm text-ink shadow-menu md:fixed md:top-28 md:right-auto md:left-3"
      >
        <div className="border-b border-line px-2.5 pt-1.5 pb-2.5">
          <p className="font-medium">{person.name}</p>
          <p className="wrap-anywhere text-muted">
            {person.email ? addressText(person.email) : "No address"}
          </p>
        </div>
        {organizations.length > 1 && (
          <ButtonForm action={switchOrganization} className="border-b border-line py-1.5">
            <fieldset>
              <legend className="px-2.5 py-1 text-xs text-muted">Organization</legend>
              {organizations.map(({ id, name }) => (
                <button
                  key={id}
                  type="submit"
                  name="organizationId"
                  value={id}
                  aria-current={id === currentOrganizationId ? "true" : undefined}
                  className={item}
                >
                  <span className="min-w-0 truncate">{name}</span>
                  {id === currentOrganizationId && (
                    <Icon node={Check} className="ml-auto size-4 text-accent" />
                  )}
                </button>
              ))}
            </fieldset>
          </ButtonForm>
        )}
        <div className="border-b border-line py-1.5">
          <Link href={settings} className={item}>
            <Icon node={Settings} className="size-4 text-muted" />
            Account and sessions
          </Link>
          <Link href="/framework" className={`${item} md:hidden`}>
            <Icon node={BookOpen} className="size-4 text-muted" />
            Framework
          </Link>
          <div className="flex min-h-11 items-center justify-between px-2.5">
            <span>Theme</span>
            {themeSwitch}
          </div>
        </div>
        <ButtonForm action={signOut} className="pt-1.5">
          <button type="submit" className={item}>
            <Icon node={LogOut} className="size-4 text-muted" />
            Sign out
          </button>
        </ButtonForm>
      </div>
    </>
  );
}
