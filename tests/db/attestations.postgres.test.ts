import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { declineAsk, removeAnswer, revokeAnswer, takeBackAsk } from "@/db/queries/ask-endings";
import { askMemberToConfirm } from "@/db/queries/attestation-asks";
import { confirmEvidence, listAsksAbout } from "@/db/queries/attestations";
import { changeEvidence, listEvidence, removeEvidence } from "@/db/queries/evidence";
import { asks } from "@/db/schema/asks";
import { evidence } from "@/db/schema/evidence";
import type { Viewer } from "@/lib/access/viewer";
import {
  aConfirmation,
  aMemberAsk,
  anAsk,
  aPiece,
  askRow,
  theSentence,
} from "@/tests/support/attestations";
import { erase } from "@/tests/support/endings";
import { anOrganization, aViewer, someEvidence } from "@/tests/support/factories";
import { inTurn } from "@/tests/support/held-check-in";

// The embedded database runs one transaction at a time. Here several really wait for one another, in a known order.

let owner: Viewer;
let attester: Viewer;
let piece: string;

beforeEach(async () => {
  const organizationId = (await anOrganization()).id;
  owner = await aViewer(organizationId);
  attester = await aViewer(organizationId);
  piece = await aPiece(owner);
});

/** What some answer that begin one after the other while an ask is held, each once the one before it waits. */
function whileHeld(id: string, runs: (() => Promise<unknown>)[]) {
  return inTurn(
    (tx) => tx.select({ id: asks.id }).from(asks).where(eq(asks.id, id)).for("update"),
    runs,
  );
}

const confirm = (id: string) => () =>
  confirmEvidence(attester, { id, revision: 1, statement: theSentence });
const edit = () => changeEvidence(owner, someEvidence({ id: piece, revision: 1, title: "Edited" }));

async function counting() {
  return (await listEvidence(owner, owner)).counting.map(({ strength }) => strength);
}

describe("of a confirmation and something else at the same time", () => {
  test("another confirmation comes too late", async () => {
    const id = await anAsk(owner, attester, piece);

    expect(await whileHeld(id, [confirm(id), confirm(id)])).toEqual(["confirmed", "closed"]);
    expect(await listAsksAbout(owner, piece)).toHaveLength(1);
  });

  test.each([
    ["taking it back", (id: string) => takeBackAsk(owner, id)],
    ["declining", (id: string) => declineAsk(attester, "attestation", { id, reason: "no time" })],
  ])("%s comes first or too late", async (_, end) => {
    const first = await anAsk(owner, attester, piece);
    expect(await whileHeld(first, [confirm(first), () => end(first)])).toEqual([
      "confirmed",
      "closed",
    ]);
    expect(await removeAnswer(owner, "attestation", first)).toBe("ended");

    const second = await anAsk(owner, attester, piece);
    expect(await whileHeld(second, [() => end(second), confirm(second)])).toEqual([
      "ended",
      "closed",
    ]);
    expect(await counting()).toEqual(["outcome"]);
  });

  test("an edit that comes first asks to read again, and one that comes second leaves it to what was read", async () => {
    const first = await anAsk(owner, attester, piece);
    expect(await whileHeld(first, [edit, confirm(first)])).toEqual(["changed", "changed"]);
    expect(await askRow(first)).toMatchObject({ revision: 2, answeredAt: null });

    piece = await aPiece(owner);
    const second = await anAsk(owner, attester, piece);
    expect(await whileHeld(second, [confirm(second), edit])).toEqual(["confirmed", "changed"]);
    expect(await askRow(second)).toMatchObject({ revision: 1 });
    expect(await counting()).toEqual(["outcome", "outcome"]);
  });

  test("deleting the piece takes it along, whichever comes first", async () => {
    const first = await anAsk(owner, attester, piece);
    expect(await whileHeld(first, [confirm(first), () => removeEvidence(owner, piece)])).toEqual([
      "confirmed",
      "removed",
    ]);
    expect(await askRow(first)).toBeUndefined();

    piece = await aPiece(owner);
    const second = await anAsk(owner, attester, piece);
    expect(await whileHeld(second, [() => removeEvidence(owner, piece), confirm(second)])).toEqual([
      "removed",
      "closed",
    ]);
  });

  test("an erase of either waits for it", async () => {
    for (const who of [attester, owner]) {
      const id = await anAsk(owner, attester, piece);
      const [outcome] = await whileHeld(id, [confirm(id), () => erase(who.id)]);
      expect(outcome).toBe("confirmed");
      expect((await askRow(id))?.askedId ?? null).toBeNull();
      attester = await aViewer(attester.organizationId);
    }
  });
});

test("of revoking and removing at the same time one ends it", async () => {
  const id = await aConfirmation(owner, attester, piece);

  expect(
    await whileHeld(id, [
      () => revokeAnswer(attester, "attestation", id),
      () => removeAnswer(owner, "attestation", id),
    ]),
  ).toEqual(["ended", "closed"]);
});

test("an ask beside an edit is about what the piece says then", async () => {
  const ask = await aMemberAsk(piece, attester);
  const holdPiece = (tx: Parameters<Parameters<typeof inTurn>[0]>[0]) =>
    tx.select({ id: evidence.id }).from(evidence).where(eq(evidence.id, piece)).for("update");
  expect(await inTurn(holdPiece, [() => askMemberToConfirm(owner, ask), edit])).toEqual([
    "asked",
    "changed",
  ]);
  expect(await askRow(ask.id)).toMatchObject({ revision: 2 });
});
