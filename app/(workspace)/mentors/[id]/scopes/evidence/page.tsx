import type { Metadata } from "next";
import Link from "next/link";
import { findRequestScopes } from "@/app/_request/mentee";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { shutPiece } from "@/app/(workspace)/mentors/[id]/scopes/actions";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listPieces } from "@/db/queries/mentorship-scopes";
import { limits } from "@/lib/limits";
import { piecesTitle } from "@/lib/mentorships/scope-words";
import { otherCalled } from "@/lib/mentorships/words";
import { dayText } from "@/lib/text/dates";
import { PickForm } from "./pick-form";

type Props = PageProps<"/mentors/[id]/scopes/evidence">;

const notices: Record<string, string> = {
  opened: "It’s open",
  shut: "It’s shut. From their next click on they don’t see it.",
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const own = id && (await findRequestScopes(id));

  return {
    title: own ? `Evidence that ${otherCalled(own.mentorName, "mentor")} can read` : "Not found",
  };
}

export default async function PiecesPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const id = await idParam(params);
  const own = id && (await findRequestScopes(id));

  if (!own) return <NotFound />;

  const mentor = otherCalled(own.mentorName, "mentor");
  const isOpen = own.scopes.some(
    ({ scope, standing }) => scope === "evidence" && standing === "open",
  );
  const pieces = await listPieces(viewer, id);
  const open = isOpen ? pieces.filter(({ pickedAt }) => pickedAt) : [];
  const toOpen = pieces.filter((piece) => !open.includes(piece));
  const notice = notices[String((await searchParams).notice)];

  return (
    <div className="flex flex-col gap-8">
      {notice && <Notice tone="success" title={notice} announce />}
      <PageHeader
        back={<BackLink href={`/mentors/${id}/scopes`}>What {mentor} can read</BackLink>}
        title={piecesTitle(open.length, mentor)}
        lead="They read a piece as it says now, with its text and link, not its earlier versions."
      />
      {open.length > 0 && (
        <ul className="border-t border-line">
          {open.map((piece) => (
            <li key={piece.id} className="list-row">
              <div>
                <Link href={`/evidence/${piece.id}`} className="link wrap-anywhere">
                  {piece.title}
                </Link>
                <p>{dayText(piece.happenedOn)}</p>
              </div>
              <ButtonForm action={shutPiece}>
                <input type="hidden" name="id" value={id} />
                <input type="hidden" name="pieceId" value={piece.id} />
                <button type="submit" className="link target-8">
                  Withdraw<span className="sr-only"> “{piece.title}”</span>
                </button>
              </ButtonForm>
            </li>
          ))}
        </ul>
      )}
      {own.staysInside ? (
        <p className="max-w-measure">
          {own.organization} keeps evidence inside: none of it can be opened to a mentor who works
          elsewhere.
        </p>
      ) : pieces.length === 0 ? (
        <EmptyState
          title="You have no evidence yet"
          action={<ButtonLink href="/evidence/new">Add your first evidence</ButtonLink>}
        >
          <p>What you add stays yours until you pick it here.</p>
        </EmptyState>
      ) : own.state !== "active" ? (
        <p>Once your mentorship is active, you pick here what to open.</p>
      ) : (
        toOpen.length > 0 && (
          <Section
            id="pick"
            title={open.length > 0 ? "Open more" : "Pick what to open"}
            lead={
              pieces.length === limits.piecesToOpen
                ? "These are your newest. Open an older one from its own page, once evidence is open."
                : undefined
            }
          >
            <PickForm
              id={id}
              mentor={mentor}
              pieces={toOpen.map(({ pickedAt, happenedOn, ...piece }) => ({
                ...piece,
                day: dayText(happenedOn),
                isPicked: pickedAt !== null,
              }))}
              asksSecrets={own.isOutsider && open.length === 0 ? own.organization : undefined}
            />
          </Section>
        )
      )}
    </div>
  );
}
