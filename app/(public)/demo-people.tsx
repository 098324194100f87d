import { findPublicViewer } from "@/app/_request/viewer";
import { DemoButton } from "./sign-in/demo-button";
import { offeredPeople } from "./sign-in/offered-people";

/** The demo's people for a guest to look around as; nothing where there's no demo. */
export async function DemoPeople() {
  const isGuest = (await findPublicViewer()) === undefined;
  const people = isGuest ? await offeredPeople() : [];

  return (
    people.length > 0 && (
      <section aria-labelledby="demo" className="flex flex-col gap-2">
        <h2 id="demo" className="text-sm font-medium text-muted">
          Look around with sample data as
        </h2>
        <div className="flex flex-wrap gap-2">
          {people.map(({ id, name, role }) => (
            <DemoButton key={id} personId={id}>
              {name}, {role}
            </DemoButton>
          ))}
        </div>
      </section>
    )
  );
}
