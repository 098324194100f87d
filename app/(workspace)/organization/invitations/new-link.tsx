import { LinkToCopy } from "@/components/ui/link-to-copy";
import { Notice } from "@/components/ui/notice";

/** A link that was just made: the one time that it is shown. */
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
            ? "The link is on its way by e-mail, too. "
            : "This server sends no e-mail: pass the link on yourself. "}
          It is shown only this once, and works only for this address, within seven days.
        </p>
      </Notice>
      <LinkToCopy id={id} link={made.link} />
    </div>
  );
}
