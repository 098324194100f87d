import type { Metadata } from "next";
import { DataTable } from "@/components/ui/data-table";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { guideSections, shortcuts } from "@/lib/guide/sections";

export const metadata: Metadata = {
  alternates: { canonical: "./" },
  title: "Guide",
  description:
    "How Leadpath works, part by part: assess yourself, read a report, follow the path, add evidence, compare views, and work in an organization. Includes the keyboard shortcuts.",
};

export default function GuidePage() {
  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title="How Leadpath works"
        lead="Each page’s help leads to the part about it. For anything else, ask the person who runs this server."
      />
      <nav aria-label="Parts of the guide">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {[...guideSections, { id: "shortcuts", title: "Keyboard shortcuts" }].map(
            ({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`} className="link inline-flex target-8 items-center">
                  {title}
                </a>
              </li>
            ),
          )}
        </ul>
      </nav>
      {guideSections.map(({ id, title, paragraphs }) => (
        <Section key={id} id={id} title={title}>
          {paragraphs.map((paragraph) => (
            <p key={paragraph} className="max-w-measure">
              {paragraph}
            </p>
          ))}
        </Section>
      ))}
      <Section
        id="shortcuts"
        title="Keyboard shortcuts"
        lead="Everything works with Tab, the arrow keys, and Enter. You can turn off these single-key shortcuts in your account."
      >
        <DataTable
          caption="Keys that act on their own"
          hideCaption
          columns={[
            { id: "keys", label: "Key" },
            { id: "does", label: "What it does" },
            { id: "where", label: "Where" },
          ]}
          rows={shortcuts.map(({ keys, does, where }) => ({
            id: keys,
            cells: { keys: <span className="whitespace-nowrap">{keys}</span>, does, where },
          }))}
        />
      </Section>
    </div>
  );
}
