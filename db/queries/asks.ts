import "server-only";
import { and, count, desc, eq, inArray, or, type SQL } from "drizzle-orm";
import { asSystem, asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { lock } from "@/db/locks";
import { askLinks, asks } from "@/db/schema/asks";
import type { proof } from "@/db/schema/check-ins";
import type { Viewer } from "@/lib/access/viewer";
import { declineReasons } from "@/lib/asks/decline-reasons";
import type { GuestAsk, MemberAsk } from "@/lib/asks/input";
import type { AskKind } from "@/lib/asks/kinds";
import { limits } from "@/lib/limits";
import { endUnanswered } from "./ask-endings";
import { asked, isOfKind } from "./ask-sides";
import { hasLapsed, isOpenAsk, isStanding, isUnanswered } from "./ask-states";
import { recordAct } from "./audit";
import { pairOf } from "./check-ins";
import { isOwnMailbox } from "./guest-addresses";
import { addGuest, findGuest, openGuestAsksOf, removeGuest } from "./guests";
import { notify } from "./notices";
import { noteAsked, refusalOfAddress } from "./outside-addresses";

type Columns = typeof asks.$inferInsert;

/** What someone is asked about, and what refuses to ask one person about it. */
export type AskedAbout<Refusal extends string = never> = {
  kind: AskKind;
  /** What its rows have in common, whoever is asked. */
  isSame: SQL | undefined;
  /** What says of an ask what it's about; nothing where that isn't the viewer's. It's held until the transaction ends. */
  find: (
    tx: Transaction,
  ) => Promise<
    | Pick<Columns, "evidenceId" | "revision" | "skill" | "action" | "actionTitle" | "actionDoneOn">
    | undefined
  >;
  refusalOf?: (tx: Transaction, askedId: string) => Promise<Refusal | undefined>;
};

type Outcome<Refusal extends string> =
  | "asked"
  | "not found"
  | "open"
  | "declined before"
  | "full"
  | Refusal;

/**
 * Asks a member of the viewer's organization, by their address. Its id is the caller's, so that sending the same form twice
 * asks once. `no member` where the address is nobody's there, `yourself` where it's a mailbox of the viewer's own, `not
 * found` where what it's about isn't theirs, `open` where it's asked already, `declined before` where they'd rather not,
 * `full` at the limit.
 */
export function askMember<Refusal extends string>(
  viewer: Viewer,
  { email, ...ask }: MemberAsk,
  about: AskedAbout<Refusal>,
  now = new Date(),
): Promise<Outcome<Refusal> | "no member" | "yourself"> {
  return asSystem(`ask a member: ${about.kind}`, async (tx) => {
    const [subject, asked] = await pairOf(tx, viewer, email);

    if (await isOwnMailbox(tx, viewer.id, email)) return "yourself";
    if (!subject || !asked) return "no member";

    await lock(tx, viewer.id);

    return open(tx, viewer, ask, about, { subject, asked, proof: "account" }, now);
  });
}

/**
 * Asks someone without an account: by mail to their address, or, without one, by a link that the viewer passes on; `asked
 * before`, with another link, where the same form was sent already. Refuses as `askMember` does, and `full of guests` at
 * the limit of such asks, `silenced` where the address's owner wants no mail, `mailed lately` where someone was asked there
 * within 30 days, and `not a member` where the viewer is none.
 */
export function askGuest<Refusal extends string>(
  viewer: Viewer,
  { email, name, ...ask }: GuestAsk,
  tokenHash: string,
  about: AskedAbout<Refusal>,
  now = new Date(),
): Promise<
  | Outcome<Refusal>
  | "asked before"
  | "yourself"
  | "not a member"
  | "full of guests"
  | "silenced"
  | "mailed lately"
> {
  return asSystem(`ask a guest: ${about.kind}`, async (tx) => {
    const [subject] = await pairOf(tx, viewer, email);

    if (!subject) return "not a member";
    if (email && (await isOwnMailbox(tx, viewer.id, email))) return "yourself";

    // What is counted from here on stays true.
    await lock(tx, viewer.id);
    if (await wasAskedBefore(tx, viewer, ask.id)) return "asked before";
    if ((await openGuestAsksOf(tx, viewer)) >= limits.openGuestCheckIns) return "full of guests";

    const refusal = email && (await refusalOfAddress(tx, email, now));
    if (refusal) return refusal;

    const known = email ? await findGuest(tx, viewer, email) : undefined;
    const asked = known ?? (await addGuest(tx, viewer, { name, email }));
    const parties = { subject, asked, proof: email ? "mail" : "link" } as const;
    const outcome = await open(tx, viewer, ask, about, parties, now);

    if (outcome !== "asked") {
      if (!known) await removeGuest(tx, asked.id);
      return outcome;
    }

    await tx.insert(askLinks).values({ askId: ask.id, tokenHash, isPassedOn: email === null });
    if (email) await noteAsked(tx, email, now);

    return "asked";
  });
}

type Party = { id: string; name: string };
type Parties = { subject: Party; asked: Party; proof: (typeof proof.enumValues)[number] };

/** What others ask the viewer for where they work, of one kind, and what they answered anywhere, the newest first. */
export function listAsksOf(viewer: Viewer, kind: AskKind, now = new Date()) {
  const isHere = eq(asks.organizationId, viewer.organizationId);

  return asViewer(viewer, (tx) =>
    tx
      .select({ ...asked, subjectName: asks.subjectName })
      .from(asks)
      .where(
        and(
          eq(asks.askedId, viewer.id),
          isOfKind(kind),
          or(and(isHere, isOpenAsk(now)), isStanding),
        ),
      )
      .orderBy(desc(asks.createdAt), asks.id)
      .limit(limits.asksShown),
  );
}

async function open<Refusal extends string>(
  tx: Transaction,
  viewer: Viewer,
  { id, reason }: Omit<MemberAsk, "email">,
  about: AskedAbout<Refusal>,
  { subject, asked, proof }: Parties,
  now: Date,
): Promise<Outcome<Refusal>> {
  if (await wasAskedBefore(tx, viewer, id)) return "asked";

  const columns = await about.find(tx);
  if (!columns) return "not found";

  const own = eq(asks.personId, viewer.id);
  await endUnanswered(tx, and(own, hasLapsed(now)), { reason: "lapsed", now });
  if (await hasDeclined(tx, about.kind, and(own, about.isSame, eq(asks.askedId, asked.id)))) {
    return "declined before";
  }
  const refusal = await about.refusalOf?.(tx, asked.id);
  if (refusal) return refusal;
  if ((await openAsksOf(tx, viewer)) >= limits.openAsks) return "full";

  const { organizationId } = viewer;
  const opened = await tx
    .insert(asks)
    .values({
      id,
      organizationId,
      personId: viewer.id,
      subjectName: subject.name,
      ...columns,
      askedId: asked.id,
      askedName: asked.name,
      proof,
      reason,
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: asks.id });

  if (opened.length === 0) return (await wasAskedBefore(tx, viewer, id)) ? "asked" : "open";

  await recordAct(tx, viewer, `${about.kind}.asked`, id);
  await notify(
    tx,
    { kind: `${about.kind} asked`, askId: id, organizationId, personId: asked.id },
    now,
  );

  return "asked";
}

async function hasDeclined(tx: Transaction, kind: AskKind, pair: SQL | undefined) {
  const [declined] = await tx
    .select({ id: asks.id })
    .from(asks)
    .where(and(pair, inArray(asks.endReason, [...declineReasons[kind]])))
    .limit(1);

  return declined !== undefined;
}

async function openAsksOf(tx: Transaction, viewer: Viewer) {
  const [all] = await tx
    .select({ asks: count() })
    .from(asks)
    .where(and(eq(asks.personId, viewer.id), isUnanswered));

  return all?.asks ?? 0;
}

async function wasAskedBefore(tx: Transaction, viewer: Viewer, id: string) {
  const [before] = await tx
    .select({ id: asks.id })
    .from(asks)
    .where(and(eq(asks.id, id), eq(asks.personId, viewer.id)));

  return before !== undefined;
}
