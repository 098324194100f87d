import Link from "next/link";
import { PmAndLead } from "@/components/framework/pm-and-lead";
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
              <div className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
                <span className="text-muted">From one to the other</span>
                <ul className="contents">
                  {stage.actions.map((action) => (
                    <li key={action.id}>
                      <Link className="link" href={`/framework/stages#${action.id}`}>
                        {action.title}
                      </Link>
                    </li>
                  ))}
                </ul>
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}
