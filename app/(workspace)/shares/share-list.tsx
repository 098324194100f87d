import Link from "next/link";
import { Tag } from "@/components/ui/tag";
import type { ShareScope, ShareStatus } from "@/lib/shares/share";
import { scopesText, visitsText } from "@/lib/shares/words";
import type { Dates } from "@/lib/text/dates";
import { capitalized } from "@/lib/text/words";

type Share = {
  id: string;
  label: string;
  scopes: ShareScope[];
  status: ShareStatus;
  expiresAt: Date;
  revokedAt: Date | null;
  visits: number;
  lastVisitAt: Date | null;
};

/** Every link, with what it opens, whether it works and until when, and how often it was opened. */
export function ShareList({ shares, dates }: { shares: Share[]; dates: Dates }) {
  return (
    <ul className="border-t border-line">
      {shares.map((share) => (
        <li
          key={share.id}
          className="relative grid gap-x-6 gap-y-1 border-b border-line py-3 hover:bg-sunken sm:grid-cols-[minmax(0,1fr)_auto]"
        >
          <div className="min-w-0">
            <Link
              href={`/shares/${share.id}`}
              className="link wrap-anywhere after:absolute after:inset-0"
            >
              {share.label}
            </Link>
            <p className="text-sm text-muted">{scopesText(share.scopes)}</p>
          </div>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted sm:flex-col sm:items-end">
            <p className="flex items-center gap-2">
              <Tag tone={share.status === "works" ? "met" : "neutral"}>
                {capitalized(share.status)}
              </Tag>
              {timeText(share, dates)}
            </p>
            <p>{openedText(share, dates)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function timeText({ status, expiresAt, revokedAt }: Share, dates: Dates) {
  const end = dates.day(revokedAt ?? expiresAt);

  return status === "works" ? `until ${end}` : `on ${end}`;
}

function openedText({ visits, lastVisitAt }: Share, dates: Dates) {
  if (!lastVisitAt) return visitsText(visits);

  return `${visitsText(visits)}, ${visits > 1 ? "last " : ""}on ${dates.day(lastVisitAt)}`;
}
