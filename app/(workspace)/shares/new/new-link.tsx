import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";

/** A link that was just made, the only time that it is shown. */
export function NewLink({ id, label, link }: { id: string; label: string; link: string }) {
  return (
    <div className="flex max-w-measure flex-col gap-6">
      <Notice tone="success" title={`The link for ${label} is made`} announce>
        <p>
          It is shown only this once: copy it now. What is stored cannot be turned back into it.
        </p>
      </Notice>
      <TextField
        name=""
        id="link"
        label="Link"
        readOnly
        value={link}
        // The form that had the focus is gone, and this is what it was for.
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="flex flex-wrap gap-2">
        <ButtonLink href={`/shares/${id}`}>See what a visitor sees</ButtonLink>
        <ButtonLink href="/shares" variant="secondary">
          All links
        </ButtonLink>
      </div>
    </div>
  );
}
