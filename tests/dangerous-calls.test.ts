import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const sources = [
  ...["app", "components", "db", "lib"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  ),
  "instrumentation.ts",
  "proxy.ts",
]
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(file, "utf8") }));

test("the server starts no program and runs no text as code", () => {
  expect(filesWith(/child_process|\beval\(|\bnew Function\(|node:vm\b/)).toEqual([]);
});

test("no text becomes markup but by React, which escapes it", () => {
  expect(
    filesWith(/dangerouslySetInnerHTML|(inner|outer)HTML|insertAdjacentHTML|document\.write/),
  ).toEqual([]);
});

test("nothing here asks an address on the web but that of the settings, and no page but its own server", () => {
  // The page that stands in while the database is away, and the operator's look at their own proxy.
  const toItself = ["app/_server/away-page.ts", "app/_server/commands/doctor/proxy.ts"];
  const asking =
    /\bfetch\(|XMLHttpRequest|\bWebSocket\(|EventSource\(|sendBeacon|\b(get|request)\b[^}\n]*\} from "node:https?"/;

  expect(filesWith(asking).filter((file) => !toItself.includes(file))).toEqual([]);
  expect(filesWith(asking)).toContain(toItself[0]);
});

test("no pattern is made of what someone typed", () => {
  // Of the parts of an address's own grammar, and of the framework's routes.
  const known = ["lib/people/email-address.ts", "app/_server/route-of.ts"];

  expect(filesWith(/\bRegExp\(/).filter((file) => !known.includes(file))).toEqual([]);
});

test("a form has the fields that its schema names, and no others", () => {
  // What an address asks for, and what a field is read into.
  const noForms = ["lib/feedback/input.ts", "lib/teams/input.ts"];
  const loose = sources.filter(
    ({ file, text }) =>
      (/\bformAction\(/.test(text) || /^lib\/.*input[^/]*$/.test(file)) &&
      /\bz\s*\.(object|looseObject)\(|\.(loose|passthrough)\(/.test(text),
  );

  expect(loose.map(({ file }) => file).filter((file) => !noForms.includes(file))).toEqual([]);
});

test("no answer lets a page of another origin read it", () => {
  expect(filesWith(/access-control-allow/i)).toEqual([]);
});

test("what is hashed is hashed by SHA-256, and nothing that matters is left to Math.random", () => {
  const hashes = sources.flatMap(({ text }) =>
    [...text.matchAll(/\bcreate(?:Hash|Hmac)\(\s*"(\w+)"/g)].map(([, name]) => name),
  );

  expect(new Set(hashes)).toEqual(new Set(["sha256"]));
  expect(filesWith(/Math\.random|createHash\([^"]|createHmac\([^"]/)).toEqual([]);
});

function filesWith(pattern: RegExp) {
  return sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);
}
