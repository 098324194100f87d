import type { Metadata } from "next";
import { findRequestPreview, findRequestScopes } from "@/app/_request/mentee";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { scopeSightText } from "@/lib/access/visibility-words";
import type { MentorshipScope } from "@/lib/mentorships/mentorship";
import { scopeTabs } from "@/lib/mentorships/scope-words";
import { readableScopes } from "@/lib/mentorships/scopes";
import { otherCalled } from "@/lib/mentorships/words";
import { joined } from "@/lib/text/words";

type Props = PageProps<"/mentors/[id]/preview">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const own = id && (await findRequestScopes(id));

  return { title: own ? `As ${otherCalled(own.mentorName, "mentor")} sees you` : "Not found" };
}

export default async function PreviewPage({ params }: Props) {
  await requireViewer();
  const id = await idParam(params);
  const own = id && (await findRequestScopes(id));

  if (!own) return <NotFound />;

  const mentor = otherCalled(own.mentorName, "mentor");
  const open = (await findRequestPreview(id))?.open ?? [];
  const isOpen = (scope: MentorshipScope) =>
    own.scopes.some((each) => each.scope === scope && each.standing === "open");
  const empty = readableScopes
    .filter((scope) => isOpen(scope) && !open.includes(scope))
    .map((scope) => scopeTabs[scope].toLowerCase());
  const opensCheckIns = isOpen("check-ins");

  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={
          open.length > 0 || opensCheckIns
            ? `As ${mentor} sees you`
            : `${mentor} sees nothing of yours`
        }
        lead="These are the very pages they have, read the way they read them. Looking at them here isn’t a look that anyone is told of."
      />
      {empty.length > 0 && (
        <p className="max-w-measure">
          You opened your {joined(empty)}, too, and there’s nothing to show yet. To {mentor} that
          looks as if it were shut.
        </p>
      )}
      {opensCheckIns && (
        <Section
          id="check-ins"
          title={`As someone who rates you, ${mentor} sees`}
          lead="In check-ins that the two of you open from now on. They’re asked about the five must-have skills, and read your side only once both of you are in."
        >
          <ul className="flex list-disc flex-col gap-1 pl-5">
            {scopeSightText("check-ins").map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
