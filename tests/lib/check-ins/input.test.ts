import { describe, expect, test } from "vitest";
import { askInput, checkInInput, declineInput, viewInput } from "@/lib/check-ins/input";
import { limits } from "@/lib/limits";

const id = crypto.randomUUID();

describe("asking", () => {
  const typed = {
    id,
    name: "",
    email: " Tomas@Example.com ",
    reason: " You saw me run the pricing work.\r\nWhere do we differ? ",
    dueOn: "2026-12-04",
    purpose: "promotion case",
  };
  const read = (change: Record<string, unknown>) => askInput.safeParse({ ...typed, ...change });
  const message = (change: Record<string, unknown>) => read(change).error?.issues[0]?.message;

  test("reads whom, why, by when, and for what", () => {
    expect(read({}).data).toEqual({
      id,
      name: null,
      email: "tomas@example.com",
      reason: "You saw me run the pricing work.\nWhere do we differ?",
      dueOn: "2026-12-04",
      purpose: "promotion case",
      reveal: "both in",
      evidence: [],
    });
  });

  test("reads a name for whoever isn't found by their address, and wants one where there's none", () => {
    expect(read({ name: " Dana Roth " }).data?.name).toBe("Dana Roth");
    expect(read({ name: "Dana Roth", email: "" }).data).toMatchObject({
      name: "Dana Roth",
      email: null,
    });
    expect(message({ name: " ", email: "" })).toBe("Say whom you’re asking.");
    expect(
      read({ name: "", email: "", purpose: "" }).error?.issues.map(({ path }) => path.join()),
    ).toEqual(["purpose", "name"]);
    expect(read({ name: "x".repeat(100) }).success).toBe(true);
    expect(read({ name: "x".repeat(101) }).success).toBe(false);
    expect(read({ name: "Dana\u202eRoth" }).success).toBe(false);
  });

  test("reads which evidence they may read, up to a limit, and refuses what isn't an id", () => {
    const pieces = Array.from({ length: limits.chosenEvidence + 1 }, () => crypto.randomUUID());
    const checked = (ids: string[]) => ({
      evidence: Object.fromEntries(ids.map((each) => [each, "on"])),
    });

    expect(read(checked(pieces.slice(1))).data?.evidence).toEqual(pieces.slice(1));
    expect(message(checked(pieces))).toBe("Choose at most 5 pieces. They have four minutes.");
    expect(read(checked(["everything"])).success).toBe(false);
    expect(read({ evidence: { [id]: "yes" } }).success).toBe(false);
  });

  test("reads when the views open: a day, and a full hour by day", () => {
    const hour = { reveal: "hour", revealOn: "2026-12-07", revealHour: "18" };

    expect(read(hour).data).toMatchObject({ ...hour, revealHour: 18 });
    expect(read({ ...hour, reveal: "both in", revealOn: "" }).success).toBe(true);
    for (const change of [
      { revealHour: "7" },
      { revealHour: "19" },
      { revealHour: "9.5" },
      { revealOn: "soon" },
      { reveal: "never" },
    ]) {
      expect([change, read({ ...hour, ...change }).success]).toEqual([change, false]);
    }
  });

  test("wants a reason of at most 1,000 characters, however its lines end", () => {
    const longest = `${"x".repeat(500)}\n${"x".repeat(499)}`;

    expect(read({ reason: longest.replace("\n", "\r\n") }).data?.reason).toBe(longest);
    expect(read({ reason: `${longest}x` }).success).toBe(false);
    expect(message({ reason: `${longest}x` })).toBe("Keep it to 1000 characters.");

    for (const reason of ["", "   ", "\r\n\r\n"]) {
      expect(message({ reason })).toBe("Say in your own words why you’re asking.");
    }
  });

  test("says of a purpose that isn't one what to choose", () => {
    expect(message({ purpose: "a raise" })).toBe("Choose what the check-in is for.");
    expect(message({ purpose: undefined })).toBe("Choose what the check-in is for.");
  });

  test.each([
    { id: "7" },
    { id: undefined },
    { email: "" },
    { email: "tomas" },
    { email: ["tomas@example.com"] },
    { reason: undefined },
    { reason: 7 },
    { reason: ["Because"] },
    { dueOn: "" },
    { dueOn: "tomorrow" },
    { dueOn: "2026-02-30" },
    { dueOn: 20_261_204 },
    { purpose: { 0: "development" } },
    { kind: "manager" },
    { openedBy: "rater" },
    { raterId: id },
    { revealAt: "2026-12-04" },
  ])("refuses %o", (change) => {
    expect(read(change).success).toBe(false);
  });

  test.each([undefined, null, 7, "a text"])("refuses %o for a form", (sent) => {
    expect(askInput.safeParse(sent).success).toBe(false);
  });
});

test.each([{}, { id: "7" }, { id: 7 }, { id: [id] }, { id, reason: "no time" }])(
  "a form about a check-in with %o is refused",
  (typed) => {
    expect(checkInInput.safeParse(typed).success).toBe(false);
  },
);

test("a form about a check-in names it", () => {
  expect(checkInInput.parse({ id })).toEqual({ id });
});

test("others may be shown both views only where the box was checked", () => {
  expect(viewInput.parse({ id })).toEqual({ id });
  expect(viewInput.parse({ id, mayShowJoint: "yes" })).toEqual({ id, mayShowJoint: "yes" });

  for (const mayShowJoint of ["on", "no", "", true, ["yes"]]) {
    expect(viewInput.safeParse({ id, mayShowJoint }).success, String(mayShowJoint)).toBe(false);
  }
  expect(viewInput.safeParse({ id, level: 3 }).success).toBe(false);
});

test("declining takes one of the reasons offered, and no others", () => {
  expect(declineInput.parse({ id, reason: "no reason" })).toEqual({ id, reason: "no reason" });

  for (const reason of ["taken back", "lapsed", "relation ended", "busy", "", undefined]) {
    const issue = declineInput.safeParse({ id, reason }).error?.issues[0];

    expect(issue?.message, String(reason)).toBe(
      "Choose a reason, or say that you’d rather not give one.",
    );
  }
  expect(declineInput.safeParse({ id, reason: "no time", note: "Sorry" }).success).toBe(false);
});
