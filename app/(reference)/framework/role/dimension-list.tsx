import { PmAndLead } from "@/components/framework/pm-and-lead";
import { LinkLine } from "@/components/ui/link-line";
import { dimensions } from "@/lib/framework/dimensions";
import { stages } from "@/lib/framework/stages";

/** The stage whose actions move one across each dimension. */
const stageOf: Readonly<Record<string, number>> = {
  "scope-and-focus": 5,
  "level-of-responsibility": 3,
  "strategic-or-tactical": 2,
};

export function DimensionList() {
  return (
    <div className="flex flex-col gap-8">
      {dimensions.map(({ id, name, productManager, productLead }) => {
        const stage = stages.find(({ number }) => number === stageOf[id]);

        return (
          <div key={id} className="flex break-inside-avoid flex-col gap-3">
            <h3 id={id}>{name}</h3>
            <PmAndLead productManager={productManager} productLead={productLead} />
            {stage && (
              <LinkLine
                label="From one to the other"
                links={stage.actions.map(({ id: action, title }) => ({
                  href: `/framework/stages#${action}`,
                  text: title,
                }))}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
