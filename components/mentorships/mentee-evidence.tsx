import type { Route } from "next";
import type { ComponentProps } from "react";
import { EvidenceList } from "@/components/evidence/evidence-list";
import { PageHeader } from "@/components/ui/page-header";
import { PageLinks } from "@/components/ui/page-links";
import { evidenceTitle } from "@/lib/evidence/words";
import { possessive } from "@/lib/text/words";
import { OpenedLine } from "./opened-line";

/** The evidence that a mentee picked, as their mentor reads it, and counts no other. */
export function MenteeEvidence({
  name,
  pieces,
  total,
  page,
  pages,
  path,
}: {
  name: string;
  pieces: ComponentProps<typeof EvidenceList>["pieces"];
  total: number;
  page: number;
  pages: number;
  /** Its address. */
  path: string;
}) {
  return (
    <div className="flex flex-col gap-8">
      <OpenedLine name={name} />
      <PageHeader eyebrow={`${possessive(name)} evidence`} title={evidenceTitle(total)} />
      <EvidenceList pieces={pieces} readOn={path} />
      {pages > 1 && (
        <PageLinks
          label="Pages"
          status={`Page ${page} of ${pages}`}
          links={[
            ...(page > 1 ? [{ href: `${path}?page=${page - 1}` as Route, text: "Newer" }] : []),
            ...(page < pages ? [{ href: `${path}?page=${page + 1}` as Route, text: "Older" }] : []),
          ]}
        />
      )}
    </div>
  );
}
