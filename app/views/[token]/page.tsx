import type { Metadata } from "next";
import Link from "next/link";
import { requestDates } from "@/app/_request/dates";
import { findRequestLink } from "@/app/_request/guest";
import { findPublicViewer } from "@/app/_request/viewer";
import { findRequestView, LinkGone } from "@/app/views/request-view";
import { AgreementLink, AgreementPart } from "@/components/check-ins/agreement-part";
import { LookBack, LookBackPart } from "@/components/check-ins/look-back";
import { RaterPart } from "@/components/check-ins/rater-part";
import { ShownView } from "@/components/check-ins/shown-view";
import { SideBySide } from "@/components/check-ins/side-by-side";
import { ButtonForm } from "@/components/ui/button-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { listChosenEvidence } from "@/db/queries/chosen-evidence";
import { operatorText } from "@/lib/access/words";
import { withConfirmations } from "@/lib/attestations/words";
import { mayAgree } from "@/lib/check-ins/agreement";
import { checkInState, isUnderWay, sightEnd, waitsFor } from "@/lib/check-ins/check-in";
import { revealHeadline, seenFirstBy } from "@/lib/check-ins/shown";
import { sideBySide } from "@/lib/check-ins/side-by-side";
import { askTitle, checkInTitle, openUntilText, purposeSentence } from "@/lib/check-ins/words";
import { dayText } from "@/lib/text/dates";
import { shortName } from "@/lib/text/words";
import { begin, lookBackByLink, takeOn } from "./actions";

type Props = PageProps<"/views/[token]">;

/** Where a link is previewed, its title names no one. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const link = await findRequestLink((await params).token);

  return { title: link ? "You’re asked for your view" : "This link doesn’t open anything here" };
}

export default async function GuestPage({ params, searchParams }: Props) {
  const { token } = await params;
  const link = await findRequestLink(token);

  if (!link) return <LinkGone />;

  const account = await findPublicViewer();
  const viewer = account === "unknown" ? undefined : account;
  if (viewer?.id === link.subjectId) return <OwnLink />;

  const view = await findRequestView(token);

  if (!view) return <Invitation token={token} link={link} />;

  const { checkIn, guest } = view;
  const { revealed, shownBy, shownView, subjectName } = checkIn;
  const dates = await requestDates();
  const base = `/views/${token}` as const;
  const openedAt = checkIn.revealedAt ?? checkIn.shownAt;
  const until = openedAt && (
    <p className="text-sm text-muted">
      {openUntilText(subjectName, dates.day(sightEnd(openedAt)))} Keep this link until then.
    </p>
  );

  if (revealed) {
    const views = sideBySide(revealed);
    const later = seenFirstBy(checkIn);
    const isAgreeing = mayAgree(checkIn, new Date());
    const { title, text } = revealHeadline(views, { later, side: "rater", other: subjectName });

    return (
      <div className="flex flex-col gap-8">
        <PageHeader
          eyebrow={checkInTitle(checkIn)}
          title={title}
          lead={text}
          actions={
            isAgreeing && <AgreementLink base={base} side="rater" agreement={checkIn.agreement} />
          }
        />
        {checkIn.lookBack && (
          <LookBack lookBack={checkIn.lookBack} side="rater" other={subjectName} />
        )}
        <SideBySide
          views={views}
          revealed={revealed}
          side="rater"
          other={subjectName}
          later={later}
        />
        {until}
        <AgreementPart base={base} checkIn={checkIn} other={subjectName} isOpen={isAgreeing} />
      </div>
    );
  }

  const evidence = withConfirmations(await listChosenEvidence(guest, checkIn.id), {
    owner: shortName(subjectName),
    dates,
  });
  const today = dates.calendarDay(new Date());

  return (
    <div className="flex flex-col gap-8">
      {(await searchParams).notice === "saved" && <Notice tone="success" title="Saved" announce />}
      <RaterPart
        base={base}
        checkIn={checkIn}
        evidence={evidence}
        dates={dates}
        lookBack={
          waitsFor("rater", checkIn, today) && (
            <LookBackPart checkIn={checkIn} other={subjectName} save={lookBackByLink} />
          )
        }
      />
      {shownView && shownBy === "subject" && (
        <>
          <ShownView view={shownView} other={subjectName} />
          {until}
        </>
      )}
      {link.proof !== "account" &&
        checkIn.raterInAt &&
        isUnderWay(checkInState(checkIn, today)) && (
          <p className="max-w-measure">
            You can close this page. Once both views are open, this link shows them
            {link.isPassedOn && " in this browser"}.
          </p>
        )}
      {link.proof !== "account" && !checkIn.raterInAt && (
        <TakeOn token={token} name={shortName(subjectName)} link={link} isSignedIn={!!viewer} />
      )}
    </div>
  );
}

type OpenLink = NonNullable<Awaited<ReturnType<typeof findRequestLink>>>;

/** What anyone who has the link may know; the asker's own words come after its button. */
function Invitation({ token, link }: { token: string; link: OpenLink }) {
  const { subjectName, purpose, dueOn } = link;
  const name = shortName(subjectName);

  if (link.isRevealed) {
    return (
      <div className="flex flex-col gap-8">
        <PageHeader
          title={`You and ${name} have both answered`}
          lead="Both views are open to the two of you."
        />
        <BeginForm token={token} label="Read both views" />
      </div>
    );
  }

  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title={askTitle(subjectName)}
        lead={`Choose the description that fits what you’ve seen ${name} do. Haven’t seen it? Say so. That’s a real answer.`}
      />
      <ul className="flex max-w-measure list-disc flex-col gap-1 pl-5">
        <li>About four minutes, no account. Saved as you go.</li>
        <li>Neither of you sees the other’s answers until both are in. Then only you two do.</li>
        <li>{purposeSentence(purpose, subjectName)}</li>
        <li>
          {link.isPassedOn
            ? "This link works only in the browser in which you give your first answer."
            : `${name} gave your address. If you don’t answer, it’s deleted 30 days after ${dayText(dueOn)}.`}
        </li>
        <li>{operatorText}</li>
      </ul>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <BeginForm token={token} label={`Read what ${name} writes`} />
        <Link href={`/views/${token}/ending`} prefetch={false} className="link">
          I’d rather not
        </Link>
        {!link.isPassedOn && (
          <Link href={`/views/${token}/ending`} prefetch={false} className="link">
            Not for me
          </Link>
        )}
        <p className="text-sm text-muted">Due {dayText(dueOn)}</p>
      </div>
    </div>
  );
}

function BeginForm({ token, label }: { token: string; label: string }) {
  return (
    <ButtonForm action={begin}>
      <input type="hidden" name="token" value={token} />
      <SubmitButton pendingLabel="Opening…">{label}</SubmitButton>
    </ButtonForm>
  );
}

/** That an account makes more of an answer: it's known whose it is. */
function TakeOn({
  token,
  name,
  link: { isPassedOn },
  isSignedIn,
}: {
  token: string;
  name: string;
  link: OpenLink;
  isSignedIn: boolean;
}) {
  return (
    <Notice
      title={isPassedOn ? `${name}’s link can’t show who you are` : "You don’t need an account"}
    >
      <p className="mt-1">
        {isPassedOn
          ? `${name} is told so, and your answers don’t count in their score unless you answer with an account.`
          : `If you have one, you can answer with it. ${name} then sees your name as it is there.`}
      </p>
      {isSignedIn ? (
        <ButtonForm action={takeOn} className="mt-3">
          <SubmitButton variant="secondary" pendingLabel="Saving…">
            Answer with my account
          </SubmitButton>
        </ButtonForm>
      ) : (
        <p className="mt-2">
          <Link
            href={`/sign-in?next=${encodeURIComponent(`/views/${token}`)}`}
            prefetch={false}
            className="link"
          >
            Sign in to answer with your account
          </Link>
        </p>
      )}
    </Notice>
  );
}

function OwnLink() {
  return (
    <PageHeader
      title="This link asks about you"
      lead="Pass it on to the person you’d like to ask. It works only in the browser in which they give their first answer."
    />
  );
}
