import { envSchema, fileSetting, readEnv, settings } from "@/lib/env";
import { joined } from "@/lib/text/words";

type Setting = (typeof settings)[number];

/** Every setting as one Markdown document, by what it is about. */
export function configureDocument() {
  const secrets = settings.filter(({ isSecret }) => isSecret);

  return `${[
    "# Configure Leadpath",
    "This document is generated: change `lib/env.ts`, then run `npm run configure-document`.",
    "Settings come from the environment, or from a file `.env` beside the README ([.env.example](../.env.example) has all of them). If both have one, the environment wins. An empty setting counts as absent. An unreadable one ends the start, in one line that names it.",
    "In an address with a password, percent-encode the characters that mean something else there: `p#1/2` is `p%231%2F2`.",
    "## Secrets from files",
    `Each of ${joined(secrets.map(({ name }) => code(name)))} can come from a file instead, named by its whole path: ${code("AUTH_SECRET_FILE=/run/secrets/auth-secret")}. The line break at its end is cut off. A secret that is set both ways, an empty file, and an unreadable one are refused.`,
    ...groups().flatMap(([group, members]) => [`## ${group}`, table(members)]),
  ].join("\n\n")}\n`;
}

/** Every setting as a file to copy to `.env`, which changes nothing until something is filled in. */
export function exampleEnv() {
  return `${[
    "# Copy to .env, and see docs/configure.md. This file is generated: npm run configure-document",
    ...groups().flatMap(([group, members]) => [`# ${group}`, ...members.map(exampleOf)]),
  ].join("\n\n")}\n`;
}

function groups() {
  const names = [...new Set(settings.map(({ group }) => group))];

  return names.map((name) => [name, settings.filter(({ group }) => group === name)] as const);
}

function table(members: Setting[]) {
  return [
    "| name | default | what it does |",
    "|---|---|---|",
    ...members.map((each) => `| ${namesOf(each)} | ${defaultOf(each)} | ${each.about} |`),
  ].join("\n");
}

function namesOf({ name, isSecret }: Setting) {
  return isSecret ? `${code(name)} or ${code(fileSetting(name))}` : code(name);
}

function defaultOf({ name }: Setting) {
  const value = Object.entries(readEnv({})).find(([key]) => key === name)?.[1];

  return value === undefined ? "–" : code(String(value));
}

/** What the schema itself fills in; what follows from other settings stays open. */
function exampleOf({ name, about, isSecret }: Setting) {
  const value = Object.entries(envSchema.parse({})).find(([key]) => key === name)?.[1] ?? "";
  const text = /[\s<>#]/.test(String(value)) ? `"${value}"` : value;
  const words = isSecret ? `${about} Or from a file: ${fileSetting(name)}` : about;

  return [...inLines(words.replaceAll("`", "")), `${name}=${text}`].join("\n");
}

function inLines(text: string) {
  return (text.match(/.{1,110}(?:\s|$)/g) ?? []).map((line) => `# ${line.trim()}`);
}

function code(text: string) {
  return `\`${text}\``;
}
