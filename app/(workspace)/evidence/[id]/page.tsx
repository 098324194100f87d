import type { Metadata } from "next";
import { z } from "zod";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { findRequestEvidence } from "@/app/(workspace)/evidence/request-evidence";
import { ReadHere } from "@/app/(workspace)/inbox/read-here";
import { AsksAbout } from "@/components/attestations/asks-about";
import { EvidenceFacts } from "@/components/evidence/evidence-facts";
import { EvidenceVersions } from "@/components/evidence/evidence-versions";
import { BackLink } from "@/components/ui/back-link";
import { Button, ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listAsksAbout } from "@/db/queries/attestations";
import { listMentorsOfPiece } from "@/db/queries/mentorship-scopes";
import { closedAlready } from "@/lib/asks/words";
import { pieceEffect } from "@/lib/evidence/effect";
import { pieceEffectText } from "@/lib/evidence/words";
import { pathActions } from "@/lib/path/path";
import { remove } from "./actions";
import { removeConfirmation, takeBackAskToConfirm } from "./attestations/actions";
import { MentorsOfPiece } from "./mentors-of-piece";

type Props = PageProps<"/evidence/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const piece = id && (await findRequestEvidence(id));

  return { title: piece ? piece.title : "Not found" };
}

const notices = {
  added: { tone: "success", title: "Evidence added" },
  changed: { tone: "success", title: "Evidence saved" },
  asked: { tone: "success", title: "Asked" },
  opened: { tone: "success", title: "It’s open" },
  shut: { tone: "success", title: "It’s shut. From their next click on they don’t see it." },
  closed: { tone: "warning", title: closedAlready },
} as const;

const search = z.object({
  notice: z
    .enum(["added", "changed", "asked", "opened", "shut", "closed"])
    .optional()
    .catch(undefined),
});

export default async function PiecePage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const id = await idParam(params);
  const piece = id && (await findRequestEvidence(id));

  if (!piece) return <NotFound />;

  const { title, versions, records, counting, report } = piece;
  const { notice } = search.parse(await searchParams);
  const mentors = await listMentorsOfPiece(viewer, id);
  const actions = pathActions(records, new Map(), "");
  const { countsAs: strength } = piece;
  const effect = report ? pieceEffect(report.input, counting, { ...piece, strength }) : undefined;
  const asks = await listAsksAbout(viewer, id);

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={<BackLink href="/evidence">Evidence</BackLink>}
        title={<span className="wrap-anywhere">{title}</span>}
        actions={
          <ButtonLink variant="secondary" href={`/evidence/${id}/versions/new`}>
            Edit evidence
          </ButtonLink>
        }
      />
      <ReadHere page="evidence" id={id} />
      {notice && <Notice {...notices[notice]} announce />}
      <p className="max-w-measure">{pieceEffectText(piece.countsIn, effect)}</p>
      <EvidenceFacts
        piece={piece}
        actions={actions.filter(({ ref }) => piece.actions.includes(ref))}
        openTo={mentors.filter(({ openSince }) => openSince).map(({ mentorName }) => mentorName)}
      />
      <MentorsOfPiece id={id} mentors={mentors} dates={dates} />
      <Section
        id="attestations"
        title={
          strength === "attested" ? "Confirmed by someone who was there" : "Was someone else there?"
        }
        lead={
          asks.length === 0
            ? "They can confirm it in a sentence. Then it counts as attested, the strongest evidence there is."
            : undefined
        }
      >
        {asks.length > 0 && (
          <AsksAbout
            asks={asks}
            evidenceId={id}
            dates={dates}
            now={new Date()}
            takeBack={takeBackAskToConfirm}
            remove={removeConfirmation}
          />
        )}
        <ButtonLink
          variant="secondary"
          href={`/evidence/${id}/attestations/new`}
          className="self-start print:hidden"
        >
          Ask someone who was there to confirm it
        </ButtonLink>
      </Section>
      {versions.length > 1 && (
        <Section id="history" title="Earlier versions">
          <EvidenceVersions versions={versions.slice(1)} dates={dates} />
        </Section>
      )}
      <Disclosure summary="Delete this evidence">
        <ButtonForm action={remove} className="flex max-w-measure flex-col gap-4">
          <input type="hidden" name="id" value={id} />
          <p>
            This permanently deletes it and its history. Reports that include it stay as they are;
            the next one won’t include it.
          </p>
          <Button type="submit" variant="danger" className="self-start">
            Delete evidence
          </Button>
        </ButtonForm>
      </Disclosure>
    </div>
  );
}
