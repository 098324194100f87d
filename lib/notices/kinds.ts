/** What someone is told in their inbox, and by mail beside it. */
export const noticeKinds = ["asked", "reminder", "other in", "revealed"] as const;

export type NoticeKind = (typeof noticeKinds)[number];

type Told = {
  /** In the inbox, and in the settings after "Mail when". It names no one, no purpose, no skill, and no level. */
  title: string;
  setting: string;
};

/** The one table of the kinds: another kind is a line here and one in `bodies`. */
export const noticeTable: Record<NoticeKind, Told> = {
  asked: {
    title: "You were asked for your view",
    setting: "Someone asks for your view",
  },
  reminder: {
    title: "A check-in is waiting for your answers",
    setting: "A check-in is still waiting for your answers",
  },
  "other in": {
    title: "The other side of a check-in is in",
    setting: "The other side of a check-in is in",
  },
  revealed: {
    title: "Both views of a check-in are open",
    setting: "Both views of a check-in are open",
  },
};
