import { dictionary } from "@zxcvbn-ts/language-common";
import { z } from "zod";
import { addressText } from "./email-address";

const common = new Set(dictionary["passwords-common"]);
const shortest = 8;
const longest = 256;
const tooLong = `Use at most ${longest} characters.`;

/** A password as typed: spaces and emoji count, nothing is trimmed. 8 to 256 characters. */
export const newPassword = z
  .string()
  .max(longest * 2, tooLong)
  .refine((typed) => [...typed].length >= shortest, {
    error: "Use at least 8 characters.",
    abort: true,
  })
  .refine((typed) => [...typed].length <= longest, tooLong)
  .refine((typed) => !isCommon(typed), "Many people use this password. Choose another one.");

/** A password that someone is expected to know already, as typed: at most 512 characters, more than any can have. */
export const knownPassword = z.string().min(1, "Enter your password.").max(512);

/** What to tell someone whose password `isGuessable`. */
export const tooGuessable =
  "This is too close to your name, your email address, or “Leadpath.” Choose another one.";

/**
 * Whether a password is little more than words that anyone could guess for this person: the product's name, their
 * own, their address. What is left without those words must be 4 characters or more.
 */
export function isGuessable(password: string, person: { name: string; email: string | null }) {
  const words = [
    "leadpath",
    "product",
    "manager",
    ...wordsOf(person.name),
    ...wordsOf(addressText(person.email ?? "")),
  ]
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length);
  const rest = words.reduce((left, word) => left.replaceAll(word, ""), password.toLowerCase());

  return rest.length < 4 && rest.length < password.length;
}

function isCommon(password: string) {
  const lower = password.toLowerCase();

  return common.has(lower) || common.has(lower.replace(/[\d\W]+$/, "")) || /^(.)\1*$/u.test(lower);
}

function wordsOf(text: string) {
  return text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
}
