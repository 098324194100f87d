import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { findRequestPreview, readPiece } from "@/app/_request/mentee";
import { NotFound } from "@/app/_request/page-refusals";
import { pieceParams } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { MenteePiece } from "@/components/mentorships/mentee-piece";
import { confirmationText } from "@/lib/attestations/words";
import { pathActions } from "@/lib/path/path";
import { shortName } from "@/lib/text/words";

type Props = PageProps<"/mentors/[id]/preview/evidence/[piece]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = await pieceParams(params);
  const mentee = asked && (await findRequestPreview(asked.id));
  const piece = mentee && (await readPiece(mentee, asked.piece));

  return { title: piece ? `${piece.title}, as your mentor sees it` : "Not found" };
}

export default async function MenteePiecePreviewPage({ params }: Props) {
  const dates = await requestDates(await requireViewer());
  const asked = await pieceParams(params);
  const mentee = asked && (await findRequestPreview(asked.id));
  const piece = mentee && (await readPiece(mentee, asked.piece));

  return piece ? (
    <MenteePiece
      name={mentee.name}
      title={piece.title}
      piece={piece}
      actions={pathActions(piece.records, new Map(), "").filter(({ ref }) =>
        piece.actions.includes(ref),
      )}
      base={mentee.base}
      readsPath={mentee.open.includes("path")}
      confirmations={piece.attestations.map((each) =>
        confirmationText(each, { owner: shortName(mentee.name), dates }),
      )}
    />
  ) : (
    <NotFound />
  );
}
