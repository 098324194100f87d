import type { ReactNode } from "react";

type Line = { id: string; what: string; by: string };

/** What a version of a log says, under headings of a level. */
export function LogText({
  lines: { agenda, notes, actions },
  heading: Heading,
}: {
  lines: { agenda: readonly string[]; notes: string; actions: readonly Line[] };
  heading: "h2" | "h3";
}) {
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      {agenda.length > 0 && (
        <div className="flex flex-col gap-2">
          <Heading className="text-base">Agenda</Heading>
          <AgendaList agenda={agenda} />
        </div>
      )}
      {notes && (
        <div className="flex flex-col gap-2">
          <Heading className="text-base">Notes</Heading>
          <p className="max-w-measure wrap-anywhere whitespace-pre-line">{notes}</p>
        </div>
      )}
      {actions.length > 0 && (
        <div className="flex flex-col gap-2">
          <Heading className="text-base">Agreed actions</Heading>
          <ActionList actions={actions} />
        </div>
      )}
    </div>
  );
}

/** The points of an agenda, as they're read. */
export function AgendaList({ agenda }: { agenda: readonly string[] }) {
  return (
    <ol className="list-decimal pl-6 marker:text-muted">
      {agenda.map((point) => (
        <li key={point} className="py-0.5 wrap-anywhere">
          {point}
        </li>
      ))}
    </ol>
  );
}

/** Agreed actions: what, whose, by when, and what their reader can do about each. */
export function ActionList({ actions }: { actions: readonly (Line & { action?: ReactNode })[] }) {
  return (
    <ul className="border-t border-line">
      {actions.map(({ id, what, by, action }) => (
        <li key={id} className="list-row">
          <div>
            <span className="wrap-anywhere">{what}</span>
            <p>{by}</p>
          </div>
          {action}
        </li>
      ))}
    </ul>
  );
}
