import "server-only";
import { and, asc, count, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { asViewer, asViewerWriting } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { knownDomains } from "@/db/schema/known-domains";
import { people } from "@/db/schema/people";
import { administersOrganization, type Owner, type Viewer } from "@/lib/access/viewer";
import { limits } from "@/lib/limits";
import { domainOf } from "@/lib/people/domain";
import { recordAudit } from "./audit";
import { lockOrganization } from "./own-membership";

/** The domains that admins of the viewer's organization listed, by name, with who did and when. Only an admin is told. */
export async function listKnownDomains(viewer: Viewer) {
  if (!administersOrganization(viewer)) return [];

  return asViewer(viewer, (tx) =>
    tx
      .select({
        id: knownDomains.id,
        domain: knownDomains.domain,
        listedBy: people.name,
        isOwn: sql<boolean>`coalesce(${eq(knownDomains.listedBy, viewer.id)}, false)`,
        createdAt: knownDomains.createdAt,
      })
      .from(knownDomains)
      .leftJoin(people, eq(people.id, knownDomains.listedBy))
      .where(isListedIn(viewer))
      .orderBy(asc(sql`${knownDomains.domain} collate "C"`), desc(knownDomains.createdAt))
      .limit(limits.knownDomains),
  );
}

/** Lists a canonical domain, once for each admin, however often it's sent. `full` at the limit of an organization's. */
export async function listDomain(
  viewer: Viewer,
  domain: string,
): Promise<"listed" | "full" | "not allowed"> {
  if (!administersOrganization(viewer)) return "not allowed";

  return asViewerWriting(viewer, async (tx) => {
    const own = await lockOrganization(tx, viewer);
    if (own?.role !== "admin") return "not allowed";

    const mine = and(eq(knownDomains.domain, domain), eq(knownDomains.listedBy, viewer.id));
    if ((await countListed(tx, viewer, mine)) > 0) return "listed";
    if ((await countListed(tx, viewer)) >= limits.knownDomains) return "full";

    const [listed] = await tx
      .insert(knownDomains)
      .values({ organizationId: viewer.organizationId, domain, listedBy: viewer.id })
      .returning({ id: knownDomains.id });
    await recordAudit(tx, {
      action: "domain.listed",
      actorId: viewer.id,
      organizationId: viewer.organizationId,
      objectId: listed?.id,
    });

    return "listed";
  });
}

/** Removes a domain from the list, whoever listed it; another admin's stays. Removing it again changes nothing. */
export async function removeDomain(viewer: Viewer, id: string): Promise<"removed" | "not allowed"> {
  if (!administersOrganization(viewer)) return "not allowed";

  return asViewerWriting(viewer, async (tx) => {
    const own = await lockOrganization(tx, viewer);
    if (own?.role !== "admin") return "not allowed";

    const removed = await tx
      .update(knownDomains)
      .set({ removedAt: new Date() })
      .where(and(eq(knownDomains.id, id), isListedIn(viewer)))
      .returning({ id: knownDomains.id });

    if (removed.length > 0) {
      await recordAudit(tx, {
        action: "domain.removed",
        actorId: viewer.id,
        organizationId: viewer.organizationId,
        objectId: id,
      });
    }

    return "removed";
  });
}

/** Whether an address is on a domain that an admin other than the subject listed in the subject's organization. */
export async function isOnKnownDomain(tx: Transaction, address: string, subject: Owner) {
  const [listed] = await tx
    .select({ id: knownDomains.id })
    .from(knownDomains)
    .where(
      and(
        isListedIn(subject),
        eq(knownDomains.domain, domainOf(address)),
        sql`${knownDomains.listedBy} is distinct from ${subject.id}`,
      ),
    )
    .limit(1);

  return listed !== undefined;
}

/** The same of an account's address, if it's proven to be theirs. */
export async function hasKnownAddress(tx: Transaction, personId: string, subject: Owner) {
  const [person] = await tx
    .select({ email: people.email })
    .from(people)
    .where(and(eq(people.id, personId), isNotNull(people.emailProvenAt)));

  return person?.email ? isOnKnownDomain(tx, person.email, subject) : false;
}

async function countListed(tx: Transaction, viewer: Viewer, which?: ReturnType<typeof and>) {
  const [listed] = await tx
    .select({ domains: count() })
    .from(knownDomains)
    .where(and(isListedIn(viewer), which));

  return listed?.domains ?? 0;
}

function isListedIn({ organizationId }: Pick<Owner, "organizationId">) {
  return and(eq(knownDomains.organizationId, organizationId), isNull(knownDomains.removedAt));
}
