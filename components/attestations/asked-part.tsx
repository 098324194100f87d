import Link from "next/link";
import type { ReactNode } from "react";
import { AskerWords } from "@/components/asks/asker-words";
import { HiddenFields } from "@/components/asks/hidden-fields";
import { Button } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { operatorText } from "@/lib/access/words";
import { type AskEndReason, type AskState, askEnd } from "@/lib/asks/ask";
import { askClosedTitle, theirEndText } from "@/lib/asks/words";
import { longestStatement } from "@/lib/attestations/attestation";
import { askPageTitle, askToConfirmTitle, confirmingTexts } from "@/lib/attestations/words";
import { strengthText } from "@/lib/evidence/piece";
import type { FormAction } from "@/lib/forms/form-state";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import type { EvidenceStrength } from "@/lib/readiness/model";
import { type Dates, dayText } from "@/lib/text/dates";
import { possessive, shortName } from "@/lib/text/words";
import { ConfirmForm } from "./confirm-form";

/** Where the pages are by which someone answers an ask to confirm evidence. */
export type AskBase = `/attestations/${string}` | `/attestation-links/${string}`;

type Piece = {
  revision: number;
  title: string;
  account: string;
  link: string | null;
  happenedOn: string;
  strength: EvidenceStrength;
  skills: readonly SkillId[];
};

/** What someone is asked to confirm: who asks and why, the piece itself, and their sentence, or what they confirmed. */
export function AskedPart({
  base,
  back,
  ask,
  hidden,
  dates,
  confirm,
  revoke,
}: {
  base: AskBase;
  back?: ReactNode;
  ask: {
    subjectName: string;
    reason: string;
    createdAt: Date;
    answeredAt: Date | null;
    endReason: AskEndReason | null;
    state: AskState;
    statement: string | null;
    piece?: Piece;
  };
  /** What each form says of which ask it's about. */
  hidden: Record<string, string>;
  dates: Dates;
  confirm: FormAction;
  revoke: FormAction;
}) {
  const { subjectName, state, piece, statement } = ask;
  const name = shortName(subjectName);

  if (statement !== null && ask.answeredAt) {
    return (
      <>
        <PageHeader
          back={back}
          title={askPageTitle(subjectName, true)}
          lead={`On ${dates.day(ask.answeredAt)}, in your own words. ${piece ? "This is what you read then." : ""}`}
        />
        <blockquote className="max-w-measure border-l-2 border-line pl-4 wrap-anywhere">
          “{statement}”
        </blockquote>
        {piece && <PieceFacts piece={piece} />}
        <Disclosure summary="Take it back">
          <ButtonForm action={revoke} className="flex max-w-measure flex-col items-start gap-4">
            <HiddenFields fields={hidden} />
            <p>
              This permanently deletes your sentence, and {name} is told. {possessive(name)} earlier
              reports stay as they are; nothing counts by it from now on.
            </p>
            <Button type="submit" variant="danger">
              Revoke your confirmation
            </Button>
          </ButtonForm>
        </Disclosure>
      </>
    );
  }
  if (state !== "open" || !piece) {
    return (
      <PageHeader
        back={back}
        title={askClosedTitle(subjectName)}
        lead={theirEndText("attestation", ask.endReason, subjectName)}
      />
    );
  }

  return (
    <>
      <PageHeader
        back={back}
        title={askToConfirmTitle(subjectName)}
        lead="Read it. If it’s how you remember it, say in one sentence what you saw."
      />
      <AskerWords name={subjectName} reason={ask.reason} />
      <PieceFacts piece={piece} />
      <ul className="flex max-w-measure list-disc flex-col gap-1 pl-5">
        {[...confirmingTexts(subjectName), operatorText].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <ConfirmForm
        confirm={confirm}
        hidden={{ ...hidden, revision: String(piece.revision) }}
        longest={longestStatement}
        decline={
          <Link href={`${base}/ending`} prefetch={false} className="link">
            I’d rather not
          </Link>
        }
      />
      <p className="text-sm text-muted">Open until {dates.day(askEnd(ask.createdAt))}</p>
    </>
  );
}

/** What a piece of someone else's evidence says. Its link leads away without a referrer. */
function PieceFacts({ piece }: { piece: Piece }) {
  const { title, account, link, happenedOn, strength, skills } = piece;

  return (
    <section aria-label="What it says" className="flex flex-col gap-3 wrap-anywhere">
      <h2>{title}</h2>
      <SummaryList
        rows={[
          {
            id: "account",
            name: "What happened",
            value: account ? (
              <p className="max-w-measure whitespace-pre-line">{account}</p>
            ) : (
              <span className="text-muted">No description</span>
            ),
          },
          { id: "day", name: "When", value: dayText(happenedOn) },
          ...(link
            ? [
                {
                  id: "link",
                  name: "Link",
                  value: (
                    <a href={link} rel="noopener noreferrer nofollow" className="link">
                      {link}
                    </a>
                  ),
                },
              ]
            : []),
          {
            id: "strength",
            name: "What it is",
            value: strengthText(strength),
          },
          ...(skills.length > 0
            ? [
                {
                  id: "skills",
                  name: "What it shows",
                  value: skills.map((skill) => findSkill(skill).name).join(", "),
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}
