import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { declineAsk, removeAnswer, revokeAnswer, takeBackAsk } from "@/db/queries/ask-endings";
import { giveFeedback, listFeedback } from "@/db/queries/feedback";
import { asks } from "@/db/schema/asks";
import type { Viewer } from "@/lib/access/viewer";
import { askRow } from "@/tests/support/attestations";
import { erase } from "@/tests/support/endings";
import { anOrganization, aViewer } from "@/tests/support/factories";
import { askFor, said, someFeedback } from "@/tests/support/feedback";
import { inTurn } from "@/tests/support/held-check-in";

// The embedded database runs one transaction at a time. Here several really wait for one another, in a known order.

let owner: Viewer;
let giver: Viewer;

beforeEach(async () => {
  const organizationId = (await anOrganization()).id;
  owner = await aViewer(organizationId);
  giver = await aViewer(organizationId);
});

/** What some answer that begin one after the other while an ask is held, each once the one before it waits. */
function whileHeld(id: string, runs: (() => Promise<unknown>)[]) {
  return inTurn(
    (tx) => tx.select({ id: asks.id }).from(asks).where(eq(asks.id, id)).for("update"),
    runs,
  );
}

const give = (id: string) => () => giveFeedback(giver, { id, ...said });

describe("of giving feedback and something else at the same time", () => {
  test.each([
    ["giving it again", give, "closed"],
    ["taking it back", (id: string) => () => takeBackAsk(owner, id), "closed"],
    [
      "declining",
      (id: string) => () => declineAsk(giver, "feedback", { id, reason: "no time" }),
      "closed",
    ],
  ] as const)("%s comes too late", async (_, other, late) => {
    const id = await askFor(owner, giver);

    expect(await whileHeld(id, [give(id), other(id)])).toEqual(["given", late]);
    expect(await listFeedback(owner)).toMatchObject([{ id, said }]);
  });

  test("an erase of either waits for it", async () => {
    for (const who of [giver, owner]) {
      const id = await askFor(owner, giver);
      const [outcome] = await whileHeld(id, [give(id), () => erase(who.id)]);
      expect(outcome).toBe("given");
      expect((await askRow(id))?.askedId ?? null).toBeNull();
      giver = await aViewer(giver.organizationId);
    }
  });
});

test("of withdrawing and deleting at the same time one ends it", async () => {
  const id = await someFeedback(owner, giver);

  expect(
    await whileHeld(id, [
      () => revokeAnswer(giver, "feedback", id),
      () => removeAnswer(owner, "feedback", id),
    ]),
  ).toEqual(["ended", "closed"]);
});
