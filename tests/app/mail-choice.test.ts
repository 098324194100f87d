import { beforeAll, expect, test } from "vitest";
import { setSealingSecret } from "@/app/_server/auth-secret";
import { mailChoiceToken, readMailChoice } from "@/app/_server/mail-choice";
import { readEnv } from "@/lib/env";

const personId = crypto.randomUUID();
const now = new Date("2026-11-26T12:00Z");

beforeAll(() => setSealingSecret(readEnv({ AUTH_SECRET: "s".repeat(43) }), true));

test("the link in a mail turns off its kind for its reader, for years", () => {
  const token = mailChoiceToken(personId, "other in", now);
  const later = new Date("2036-01-01");

  expect(readMailChoice(token, later)).toEqual({ personId, kind: "other in" });
  expect(encodeURIComponent(token)).toBe(token);
});

test("the link in a digest turns off the digest, and nothing else", () => {
  const token = mailChoiceToken(personId, "digest", now);

  expect(readMailChoice(token, now)).toEqual({ personId, kind: "digest" });
  expect(encodeURIComponent(token)).toBe(token);
  expect(readMailChoice(token.replace(".digest.", ".0."), now)).toBeUndefined();
});

test("it's no one's to make or to change", () => {
  const token = mailChoiceToken(personId, "asked", now);
  const other = crypto.randomUUID();

  for (const forged of [
    "",
    token.replace(personId, other),
    token.replace(".0.", ".1."),
    token.replace(".0.", ".99."),
    token.replace(".0.", ".digest."),
    `${token}x`,
    token.slice(0, -1),
    `${personId}.0.${"9".repeat(10)}.${"A".repeat(43)}`,
  ]) {
    expect(readMailChoice(forged, now)).toBeUndefined();
  }
});
