import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";

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
    <Notice tone="success" title={title} announce>
      <p>
        {made.isMailed
          ? "The link is on its way by e-mail, too. "
          : "This server sends no e-mail: pass the link on yourself. "}
        It is shown only this once, and works only for this address, within seven days.
      </p>
      <div className="mt-3">
        <TextField name="" id={id} label="Link" readOnly value={made.link} />
      </div>
    </Notice>
  );
}
