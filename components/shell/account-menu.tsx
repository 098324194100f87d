import Link from "next/link";
import type { ComponentProps } from "react";
import { ButtonForm } from "@/components/ui/button-form";
import { Icon } from "@/components/ui/icon";
import type { FormAction } from "@/lib/forms/form-state";
import { NavLink } from "./nav-link";
import { ThemeSwitch } from "./theme-switch";

/** Who the viewer is and where they work, as a native popover: it opens and closes without a script. */
export function AccountMenu({
  person,
  organizations,
  currentOrganizationId,
  theme,
  actions,
}: {
  person: { name: string; address: string };
  organizations: { id: string; name: string }[];
  currentOrganizationId: string;
  theme: ComponentProps<typeof ThemeSwitch>["theme"];
  actions: { signOut: FormAction; switchOrganization: FormAction; setTheme: FormAction };
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
        <Icon name="chevrons-up-down" className="ml-auto text-muted" />
      </button>
      <div
        id="account-menu"
        popover="auto"
        className="absolute inset-auto top-14 right-2 w-72 max-w-[calc(100vw-1rem)] rounded border border-line bg-surface p-1.5 text-sm text-ink shadow-menu md:fixed md:top-28 md:right-auto md:left-3"
      >
        <div className="border-b border-line px-2.5 pt-1.5 pb-2.5">
          <p className="font-medium">{person.name}</p>
          <p className="wrap-anywhere text-muted">{person.address}</p>
        </div>
        {organizations.length > 1 && (
          <ButtonForm action={actions.switchOrganization} className="border-b border-line py-1.5">
            <fieldset>
              <legend className="px-2.5 py-1 text-xs text-muted">Organization</legend>
              {organizations.map(({ id, name }) => (
                <button
                  key={id}
                  type="submit"
                  name="organizationId"
                  value={id}
                  aria-current={id === currentOrganizationId ? "true" : undefined}
                  className="menu-item"
                >
                  <span className="min-w-0 truncate">{name}</span>
                  {id === currentOrganizationId && (
                    <Icon name="check" className="ml-auto text-accent" />
                  )}
                </button>
              ))}
            </fieldset>
          </ButtonForm>
        )}
        <div className="border-b border-line py-1.5">
          <Link href="/account" className="menu-item">
            <Icon name="settings" className="text-muted" />
            Account and sessions
          </Link>
          <NavLink href="/framework" className="menu-item md:hidden">
            <Icon name="book-open" className="text-muted" />
            Framework
          </NavLink>
          <div className="flex min-h-11 items-center justify-between px-2.5">
            <span>Theme</span>
            <ThemeSwitch theme={theme} action={actions.setTheme} />
          </div>
        </div>
        <ButtonForm action={actions.signOut} className="pt-1.5">
          <button type="submit" className="menu-item">
            <Icon name="log-out" className="text-muted" />
            Sign out
          </button>
        </ButtonForm>
      </div>
    </>
  );
}
