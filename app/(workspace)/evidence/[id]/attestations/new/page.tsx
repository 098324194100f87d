import type { Metadata } from "next";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { sendsMail } from "@/app/_server/mail";
import { findRequestEvidence } from "@/app/(workspace)/evidence/request-evidence";
import { AskForm } from "@/components/asks/ask-form";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { operatorText } from "@/lib/access/words";
import { askDays } from "@/lib/asks/ask";
import { askToConfirm } from "./actions";

type Props = PageProps<"/evidence/[id]/attestations/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const piece = id && (await findRequestEvidence(id));

  return { title: piece ? `Ask someone to confirm: ${piece.title}` : "Not found" };
}

export default async function NewAttestationPage({ params }: Props) {
  await requireViewer();
  const id = await idParam(params);
  const piece = id && (await findRequestEvidence(id));

  if (!piece) return <NotFound />;

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        back={
          <BackLink href={`/evidence/${id}`}>
            <span className="wrap-anywhere">{piece.title}</span>
          </BackLink>
        }
        title="Who was there?"
        lead="Someone who saw it can confirm it in a sentence. Then it counts as attested, the strongest evidence there is."
      />
      <Notice title="Who sees what">
        <ul className="mt-1 flex list-disc flex-col gap-1 pl-5">
          <li>
            They read this piece as it is now, your edits until they answer, and why you ask. They
            see nothing else of yours.
          </li>
          <li>
            Whoever may read this piece sees their name, the day, and their sentence. Whether they
            decline, and why, is for you alone.
          </li>
          <li>
            It counts if someone other than you let them into your organization, or another admin
            listed the domain of their address. Otherwise it’s marked as known to you only.
          </li>
          <li>You can take the request back until they answer. It expires after {askDays} days.</li>
          <li>{operatorText}</li>
        </ul>
      </Notice>
      <AskForm
        ask={askToConfirm}
        hidden={{ id: crypto.randomUUID(), evidenceId: id }}
        email={{
          hint: sendsMail
            ? "Leadpath writes to them once, and replies go to your address."
            : "The one they sign in with: without email, only someone with an account here can confirm it.",
          isRequired: true,
        }}
        reason={{
          label: "What did they see of it?",
          hint: "In your own words; they read it first. For example: “You ran the support desk that week. Is this how you remember it?”",
        }}
        submit="Ask them to confirm it"
      />
    </div>
  );
}
