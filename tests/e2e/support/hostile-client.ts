import { readFileSync } from "node:fs";
import { dayOf } from "@/lib/forms/day";
import { aDay } from "@/lib/limits";

/** Someone who talks to a server without a browser. Without a cookie they are a guest. */
export type Client = { url: string; cookie?: string; headers?: Record<string, string> };

export type Reply = {
  status: number;
  /** Where it leads, without the server's own address. */
  location?: string;
  /** The cookies that it sets or takes away, as a browser sends them back. */
  cookie?: string;
  /** The same as they came, each with what the browser is told about it. */
  setCookies: string[];
  text: string;
  /** What the server calls the request. */
  request?: string;
  /** What an action returned. */
  value?: Record<string, unknown>;
};

type Field = string | Blob;
export type Fields = Record<string, Field> | [string, Field][];

/** A password that no one's name or address makes guessable. */
export const password = "violet tractor 93 lake";

/** Every server action of the build, as `file#name`, with the id that its callers send. */
export function builtActions() {
  return new Map(
    Object.entries(builtReferences()).map(([id, { filename, exportedName }]) => [
      `${filename}#${exportedName}`,
      id,
    ]),
  );
}

/** The pages whose bundle has an action, by their file: `app/unavailable/page`. A call to any other is passed on. */
export function pagesWith(action: string) {
  return Object.keys(builtReferences()[actionId(action)]?.workers ?? {});
}

function builtReferences(): Record<
  string,
  { filename: string; exportedName: string; workers: Record<string, unknown> }
> {
  return JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")).node;
}

/** The id of an action, by the end of its name: `sign-up/actions.ts#signUp`. */
export function actionId(name: string) {
  const found = [...builtActions()].filter(([action]) => action.endsWith(name));
  const [action] = found;

  if (!action || found.length > 1) throw new Error(`${found.length} actions are named ${name}.`);

  return action[1];
}

/** The form that a page's script sends for an action; `state` is what precedes the form among its arguments. */
export function actionForm(fields: Fields, state: unknown[] = ["$undefined"]) {
  const form = new FormData();

  for (const [name, value] of Array.isArray(fields) ? fields : Object.entries(fields)) {
    form.append(`_1_${name}`, value);
  }
  // React reads the fields that came before this line.
  form.append("0", JSON.stringify([...state, "$K1"]));

  return form;
}

/** Calls an action as the page's script does, unless `headers` say otherwise. An empty header is left out. */
export async function callAction(
  client: Client,
  id: string,
  fields: Fields,
  { page = "/", state, headers }: CallOptions = {},
) {
  const own = { origin: client.url, "next-action": id, ...headers };

  return answered(client, page, { method: "POST", headers: own, body: actionForm(fields, state) });
}

export type CallOptions = { page?: string; state?: unknown[]; headers?: Record<string, string> };

/** Reads a page or a file; redirects are not followed. */
export function read(client: Client, page: string) {
  return answered(client, page, { method: "GET" });
}

/** Sends one request and reads the whole answer, for at most 20 seconds. */
export async function answered(client: Client, page: string, init: RequestInit): Promise<Reply> {
  const headers = { cookie: client.cookie ?? "", ...client.headers, ...init.headers };
  const response = await fetch(new URL(page, client.url), {
    ...init,
    headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== "")),
    redirect: "manual",
    signal: AbortSignal.timeout(20_000),
  });
  const text = await response.text();
  const location =
    response.headers.get("x-action-redirect")?.split(";")[0] ?? response.headers.get("location");

  return {
    status: response.status,
    location: location?.replace(client.url, ""),
    cookie: cookiesOf(response) || undefined,
    setCookies: response.headers.getSetCookie(),
    text,
    request: response.headers.get("x-request-id") ?? undefined,
    value: returned(text),
  };
}

function cookiesOf({ headers }: Response) {
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** Makes an account and answers its client, signed in. */
export async function signUp(guest: Client, name: string, email = newAddress()): Promise<Client> {
  const fields = { name, email, password };
  const { cookie, text } = await callAction(guest, actionId("sign-up/actions.ts#signUp"), fields, {
    page: "/sign-up",
  });

  if (!cookie) throw new Error(`${name} could not sign up:\n${text}`);

  return { ...guest, cookie };
}

/** An address that no one has yet. */
export function newAddress() {
  return `${crypto.randomUUID()}@example.com`;
}

let senders = 0;

/** The header by which a proxy names an address that no one sent from before: what it does counts for no one else. */
export function newSender() {
  senders += 1;
  return { "x-forwarded-for": `10.1.${senders >> 8}.${senders & 255}` };
}

/** Starts an assessment, or finds the open one, and answers its id. */
export async function startAssessment(person: Client) {
  const { location = "" } = await callAction(
    person,
    actionId("assessments/actions.ts#start"),
    { purpose: "development" },
    { page: "/assessments" },
  );

  return location.replace("/assessments/", "");
}

/** What a question's form sends. */
export function answerFields(assessmentId: string, change: Record<string, string> = {}) {
  const answer = { choice: "3", confidence: "medium", note: "", reason: "" };

  return { assessmentId, skill: "storytelling", revision: "0", ...answer, ...change };
}

/** Answers one question of an assessment. */
export function saveAnswer(person: Client, assessmentId: string, change: Record<string, string>) {
  const fields = answerFields(assessmentId, change);

  return callAction(person, actionId("ratings/actions.ts#autosave"), fields, {
    page: `/assessments/${assessmentId}/ratings/${fields.skill}`,
  });
}

/** Submits an assessment. */
export function submitAssessment(person: Client, assessmentId: string) {
  return callAction(
    person,
    actionId("answers/actions.ts#submit"),
    { assessmentId },
    { page: `/assessments/${assessmentId}/answers` },
  );
}

/** What the form sends that writes a version, with what both will see. */
export function agreementFields(id: string, version = 0, sign = "Ada closes the talks.") {
  const texts = { chance: "In spring.", subjectDoes: "Lead the talks", raterDoes: "Stay out" };
  const places = ["agreed1", "agreed2", "agreed3"].flatMap((place, at) =>
    Object.entries({ skill: "negotiation", sign, ...texts }).map(([field, text]) => [
      `${place}.${field}`,
      at === 0 ? text : "",
    ]),
  );
  const reviewOn = dayOf(new Date(Date.now() + 42 * aDay));

  return { id, version: String(version), reviewOn, ...Object.fromEntries(places) };
}

/** What the form for a new share link sends: for the path unless it names other scopes, a week, and without a password. */
export function shareFields(change: Record<string, string> = {}) {
  const namesScopes = Object.keys(change).some((name) => name.startsWith("scopes."));
  const wish = { label: "Grace", days: "7", password: "" };

  return {
    id: crypto.randomUUID(),
    ...wish,
    ...(!namesScopes && { "scopes.path": "on" }),
    ...change,
  };
}

/** Makes a share link and answers its token. */
export async function shareLink(person: Client, change: Record<string, string> = {}) {
  const { text } = await callAction(
    person,
    actionId("shares/new/actions.ts#share"),
    shareFields(change),
    { page: "/shares/new" },
  );
  const [, token] = /\/shared\/([\w-]{43})/.exec(text) ?? [];

  if (!token) throw new Error(`No share link in:\n${text}`);

  return token;
}

/** The value of an action in React's answer: the row that `a` points at. */
function returned(text: string): Reply["value"] {
  const [, row] = /^0:\{"a":"\$@(\w+)"/m.exec(text) ?? [];
  const [, json] = row ? (new RegExp(`^${row}:(\\{.*)$`, "m").exec(text) ?? []) : [];

  return json ? JSON.parse(json) : undefined;
}
