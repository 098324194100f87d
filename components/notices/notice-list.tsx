import { ButtonForm } from "@/components/ui/button-form";
import { Tag } from "@/components/ui/tag";
import type { FormAction } from "@/lib/forms/form-state";
import { noticeTable } from "@/lib/notices/kinds";
import { type Notice, noticePath, noticeText } from "@/lib/notices/words";
import type { Dates } from "@/lib/text/dates";

/**
 * What someone was told, each a button that marks it as read and leads to what it's about; where they have no such page
 * anymore it can only be marked as read.
 */
export function NoticeList({
  notices,
  dates,
  now,
  open,
}: {
  notices: readonly Notice[];
  dates: Dates;
  now: Date;
  open: FormAction;
}) {
  return (
    <ButtonForm action={open}>
      <ul className="border-t border-line">
        {notices.map((notice) => {
          const { id, kind, createdAt, readAt } = notice;
          const { title } = noticeTable[kind];
          const leads = noticePath(notice, now) !== undefined;
          const weight = readAt ? "" : "font-medium";

          return (
            <li key={id} className="list-row">
              <div>
                <div className="flex flex-wrap items-center gap-x-3">
                  {leads ? (
                    <button
                      type="submit"
                      name="id"
                      value={id}
                      className={`link inline-flex target-8 items-center text-left ${weight}`}
                    >
                      {title}
                    </button>
                  ) : (
                    <span className={`inline-flex min-h-8 items-center ${weight}`}>{title}</span>
                  )}
                  {!readAt && <Tag tone="accent">New</Tag>}
                </div>
                <p className="wrap-anywhere">{noticeText(notice, { now, dates })}</p>
                {!leads && !readAt && (
                  <button type="submit" name="id" value={id} className="link target-8">
                    Mark as read<span className="sr-only">: {title}</span>
                  </button>
                )}
              </div>
              <p>{dates.day(createdAt)}</p>
            </li>
          );
        })}
      </ul>
    </ButtonForm>
  );
}
