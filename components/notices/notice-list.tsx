import { ButtonForm } from "@/components/ui/button-form";
import { Tag } from "@/components/ui/tag";
import type { CheckInTimes, Side } from "@/lib/check-ins/check-in";
import { otherOf } from "@/lib/check-ins/words";
import type { FormAction } from "@/lib/forms/form-state";
import { type NoticeKind, noticeTable } from "@/lib/notices/kinds";
import { noticeText } from "@/lib/notices/words";
import type { Dates } from "@/lib/text/dates";

type ListedNotice = CheckInTimes & {
  id: string;
  kind: NoticeKind;
  createdAt: Date;
  readAt: Date | null;
  side: Side;
  openedBy: Side;
  subjectName: string;
  raterName: string;
};

/** What someone was told, each a button that marks it as read and leads to what it's about. */
export function NoticeList({
  notices,
  dates,
  today,
  open,
}: {
  notices: readonly ListedNotice[];
  dates: Dates;
  /** YYYY-MM-DD */
  today: string;
  open: FormAction;
}) {
  return (
    <ButtonForm action={open}>
      <ul className="border-t border-line">
        {notices.map(({ id, kind, createdAt, readAt, ...about }) => (
          <li key={id} className="list-row">
            <div>
              <div className="flex flex-wrap items-center gap-x-3">
                <button
                  type="submit"
                  name="id"
                  value={id}
                  className={`link inline-flex target-8 items-center text-left ${readAt ? "" : "font-medium"}`}
                >
                  {noticeTable[kind].title}
                </button>
                {!readAt && <Tag tone="accent">New</Tag>}
              </div>
              <p className="wrap-anywhere">
                {noticeText(kind, { ...about, other: otherOf(about) }, today)}
              </p>
            </div>
            <p>{dates.day(createdAt)}</p>
          </li>
        ))}
      </ul>
    </ButtonForm>
  );
}
