import { unlessAway } from "@/app/_request/unless-away";
import { findPublicViewer } from "@/app/_request/viewer";
import { offersDemo } from "@/app/_server/env";
import { enterDemo } from "@/app/(public)/sign-in/actions";
import { Button } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { listDemoPeople } from "@/db/seed/demo/demo";

/** The demo's people for a guest to look around as; nothing where there's no demo. */
export async function DemoPeople() {
  const isGuest = (await findPublicViewer()) === undefined;
  const people = offersDemo && isGuest ? await unlessAway(listDemoPeople, []) : [];

  return (
    people.length > 0 && (
      <section aria-labelledby="demo" className="flex flex-col gap-2">
        <h2 id="demo" className="text-sm font-medium text-muted">
          Look around with sample data as
        </h2>
        <div className="flex flex-wrap gap-2">
          {people.map(({ id, name, role }) => (
            <ButtonForm key={id} action={enterDemo}>
              <input type="hidden" name="personId" value={id} />
              <Button type="submit" variant="secondary">
                {name}, {role}
              </Button>
            </ButtonForm>
          ))}
        </div>
      </section>
    )
  );
}
