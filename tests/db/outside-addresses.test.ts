import { expect, test } from "vitest";
import { due } from "@/app/_server/due";
import { asSystem } from "@/db/client";
import { noteAsked, silence, takeReminder } from "@/db/queries/outside-addresses";
import { addressKey } from "@/db/queries/rate-limits";
import { outsideAddresses } from "@/db/schema/guests";
import { daysAgo } from "@/tests/support/check-ins";

test("an address is forgotten by the hourly job 30 days after its last mail, but not that its owner wants none", async () => {
  const [asked, lately, reminded, remindedLately, silenced] = [1, 2, 3, 4, 5].map(
    (count) => `${count}@elsewhere.example`,
  ) as [string, string, string, string, string];
  await asSystem("test", async (tx) => {
    await noteAsked(tx, asked, daysAgo(31));
    await noteAsked(tx, lately, daysAgo(29));
    await takeReminder(tx, reminded, daysAgo(31));
    await noteAsked(tx, remindedLately, daysAgo(40));
    await takeReminder(tx, remindedLately, daysAgo(29));
    await noteAsked(tx, silenced, daysAgo(31));
    await silence(tx, silenced);
  });

  await due.lapse();

  const kept = await asSystem("test", (tx) =>
    tx.select({ key: outsideAddresses.key }).from(outsideAddresses),
  );
  expect(kept.map(({ key }) => key).toSorted()).toEqual(
    [lately, remindedLately, silenced].map(addressKey).toSorted(),
  );
});

test("an address that's forgotten gets one reminder in 30 days like any other, and a silenced one none", async () => {
  const [forgotten, silenced] = ["forgotten@elsewhere.example", "silenced@elsewhere.example"];
  const taken = (email: string, days: number) =>
    asSystem("test", (tx) => takeReminder(tx, email, daysAgo(days)));
  await asSystem("test", (tx) => silence(tx, silenced));

  expect(await taken(forgotten, 40)).toBe(true);
  expect(await taken(forgotten, 11)).toBe(false);
  expect(await taken(forgotten, 9)).toBe(true);
  expect(await taken(silenced, 0)).toBe(false);
});
