import Link from "next/link";
import { ActionItem } from "@/components/framework/action-item";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { stages } from "@/lib/framework/stages";

export function StageSection({
  stage: { number, name, description, actions },
  signedIn,
}: {
  stage: (typeof stages)[number];
  signedIn: boolean;
}) {
  return (
    <Section id={`stage-${number}`} title={`${number}. ${name}`} lead={description}>
      {actions.length === 0 ? (
        <OwnActions signedIn={signedIn} />
      ) : (
        <ul className="grid gap-x-10 gap-y-6 md:grid-cols-2">
          {actions.map((action) => (
            <ActionItem
              key={action.id}
              action={action}
              heading="h3"
              mark={action.optional && <Tag>optional</Tag>}
              signedIn={signedIn}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}

/** The stage without actions of ours: an empty list would look like a mistake. */
function OwnActions({ signedIn }: { signedIn: boolean }) {
  return (
    <p className="max-w-measure border-t border-line pt-4 text-muted">
      This stage is empty until you fill it: it holds only the recurring actions you set up
      yourself. Without any, it counts neither as done nor as zero.{" "}
      {signedIn ? (
        <a className="link" href="/path#stage-8">
          Add one on your path
        </a>
      ) : (
        <Link className="link" href="/sign-up">
          Sign up to add one
        </Link>
      )}
    </p>
  );
}
