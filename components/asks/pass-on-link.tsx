import type { Route } from "next";
import { ButtonLink } from "@/components/ui/button";
import { LinkToCopy } from "@/components/ui/link-to-copy";
import { Notice } from "@/components/ui/notice";

/** A link for someone to pass on, the only time it's shown. */
export function PassOnLink<Href extends string>({
  name,
  link,
  href,
  label,
}: {
  name: string;
  link: string;
  /** Where it goes on from here. */
  href: Route<Href>;
  label: string;
}) {
  return (
    <div className="flex max-w-measure flex-col gap-6">
      <Notice tone="success" title={`Link for ${name} created`} announce>
        <p>
          Copy it now and pass it on; it can’t be shown again. It works only in the browser where
          someone answers first, so don’t try it out yourself.
        </p>
      </Notice>
      {/* The form that had the focus is gone, and this is what it was for. */}
      <LinkToCopy id="link" link={link} autoFocus />
      <ButtonLink href={href} variant="secondary" className="self-start">
        {label}
      </ButtonLink>
    </div>
  );
}
