import type { ReactNode } from "react";
import { Spoken } from "@/components/ui/spoken";
import type { briefOf } from "@/lib/reports/brief";
import { neverADecision } from "@/lib/reports/verdict";

/** A report on one page, for its subject to hand to their manager; `asks` is what they ask of them. */
export function BriefSheet({
  subject,
  facts,
  verdict,
  brief,
  asks,
}: {
  subject: string;
  /** When, what for, and by whose view. */
  facts: string;
  verdict: string;
  brief: ReturnType<typeof briefOf>;
  asks: ReactNode;
}) {
  return (
    <article className="grid max-w-3xl grid-cols-1 gap-6 rounded border border-line bg-surface p-6 md:p-10 print:block print:max-w-none print:border-0 print:p-0 print:text-[9.5pt] print:[&>section]:mt-4">
      <header className="grid gap-1">
        <p className="font-medium wrap-anywhere">{subject}</p>
        <h2 className="text-xl">{verdict}</h2>
        <p className="text-sm text-muted">{facts}</p>
      </header>
      <BriefPart id="met" title="What I already do">
        <p>{brief.metText}</p>
        {brief.met.map(({ skill, name, level, does, evidence }) => (
          <div key={skill} className="break-inside-avoid">
            <h4 className="font-medium">
              {name} <Level>{level}</Level>
            </h4>
            <p>{does}</p>
            {evidence && <p className="wrap-anywhere text-muted">Evidence: {evidence}</p>}
          </div>
        ))}
      </BriefPart>
      {brief.gaps.length > 0 && (
        <BriefPart id="brief-gaps" title={brief.gapsTitle}>
          {brief.gaps.map(({ skill, name, level, target, does, wanted }) => (
            <div key={skill} className="break-inside-avoid">
              <h4 className="font-medium">
                {name}{" "}
                <Level>
                  <Spoken>{`${level} → ${target}`}</Spoken>
                </Level>
              </h4>
              {does && <p>Today: {does}</p>}
              <p>A Product Lead: {wanted}</p>
            </div>
          ))}
        </BriefPart>
      )}
      <BriefPart id="asks" title="What I ask of you">
        {asks}
      </BriefPart>
      <p className="border-t border-line pt-4 text-sm text-muted print:mt-4">{neverADecision}</p>
    </article>
  );
}

function BriefPart({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-3 print:block print:[&>*+*]:mt-1.5">
      <h3 id={id} className="text-lg font-semibold">
        {title}
      </h3>
      {children}
    </section>
  );
}

function Level({ children }: { children: ReactNode }) {
  return <span className="ml-1 text-sm font-normal text-muted">{children}</span>;
}
