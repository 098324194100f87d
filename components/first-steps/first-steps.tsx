import Link from "next/link";
import { ButtonForm } from "@/components/ui/button-form";
import { Icon } from "@/components/ui/icon";
import { type Draft, wayOn } from "@/lib/assessments/draft";
import type { FormAction } from "@/lib/forms/form-state";

const steps = [
  { id: "assessed", href: "/assessments", title: "Assess yourself", text: "About twelve minutes." },
  {
    id: "begun",
    href: "/path",
    title: "Mark where you are on the path",
    text: "One action is enough to start.",
  },
  {
    id: "shown",
    href: "/evidence/new",
    title: "Add a piece of evidence",
    text: "It narrows the range of your report.",
  },
  {
    id: "asked",
    href: "/check-ins/new",
    title: "Ask a colleague for their view",
    text: "It takes them about four minutes. Ask before you share your report.",
  },
] as const;

/** What to start with. It goes away once everything is done, or when its reader dismisses it. */
export function FirstSteps({
  taken,
  draft,
  hide,
}: {
  taken: Record<(typeof steps)[number]["id"], boolean>;
  draft: Draft | undefined;
  hide: FormAction;
}) {
  const way = (step: string) => (step === "assessed" && draft ? wayOn(draft) : undefined);

  return (
    <section
      aria-labelledby="first-steps"
      className="rounded border border-line bg-surface px-5 py-4 print:hidden"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <h2 id="first-steps" className="text-base">
          First steps
        </h2>
        <ButtonForm action={hide}>
          <button type="submit" className="link target-8 text-sm">
            Dismiss
          </button>
        </ButtonForm>
      </div>
      <ol className="mt-1 flex flex-col">
        {steps.map(({ id, href, title, text }) => (
          <li key={id} className="flex items-start gap-3 border-t border-line py-2.5">
            <Icon
              name={taken[id] ? "check" : "circle"}
              className={`mt-1 ${taken[id] ? "text-met" : "text-muted"}`}
            />
            <p>
              {taken[id] ? (
                <>
                  {title} <span className="text-muted">– done</span>
                </>
              ) : (
                <>
                  <Link href={way(id)?.href ?? href} className="link">
                    {title}
                  </Link>
                  <span className="block text-sm text-muted">{way(id)?.text ?? text}</span>
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
