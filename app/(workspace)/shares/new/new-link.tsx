import { ButtonLink } from "@/components/ui/button";
import { LinkToCopy } from "@/components/ui/link-to-copy";
import { Notice } from "@/components/ui/notice";

/** A link that was just created, the only time it's shown. */
export function NewLink({ id, label, link }: { id: string; label: string; link: string }) {
  return (
    <div className="flex max-w-measure flex-col gap-6">
      <Notice tone="success" title={`Link for ${label} created`} announce>
        <p>Copy it now; it can’t be shown again.</p>
      </Notice>
      {/* The form that had the focus is gone, and this is what it was for. */}
      <LinkToCopy id="link" link={link} autoFocus />
      <div className="flex flex-wrap gap-2">
        <ButtonLink href={`/shares/${id}`} variant="secondary">
          See what a visitor sees
        </ButtonLink>
        <ButtonLink href="/shares" variant="quiet">
          All links
        </ButtonLink>
      </div>
    </div>
  );
}
