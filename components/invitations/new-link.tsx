import { LinkToCopy } from "@/components/ui/link-to-copy";
import { Notice } from "@/components/ui/notice";

/** A link that was just created: the one time it's shown. */
export function NewLink({
  made,
  id,
  title,
}: {
  made: { link: string; isMailed: boolean };
  id: string;
  title: string;
}) {
  return (
    <div className="flex w-full flex-col gap-4">
      <Notice tone="success" title={title} announce>
        <p>
          {made.isMailed
            ? "The link is on its way by email, too. "
            : "This server doesn’t send email, so pass the link on yourself. "}
          It’s shown only this once, works only for this address, and expires in seven days.
        </p>
      </Notice>
      {/* It is what the form was for; another one takes the focus again. */}
      <LinkToCopy key={made.link} id={id} link={made.link} autoFocus />
    </div>
  );
}
