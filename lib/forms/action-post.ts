type Refusal = { status: 400 | 403 | 411 | 413 | 415; text: string };

const largest = 1_000_000;
const actionId = /^[0-9a-f]{42}$/;

/**
 * Why a POST to a page cannot be one of our forms, or nothing. The framework answers what it cannot read with an
 * unhandled 500; our forms only ever send multipart fields and references to them, so anything else is refused plainly
 * before it. This guards nothing: each action checks who asks, from where, and what.
 */
export function refusalOfHead(headers: Pick<Headers, "get">, isOwn: boolean): Refusal | undefined {
  const length = headers.get("content-length");
  const action = headers.get("next-action");

  if (!isOwn) return { status: 403, text: "This form was not sent from Leadpath’s own page." };
  if (length === null) return { status: 411, text: "This request does not say how long it is." };
  if (!(Number(length) <= largest)) return { status: 413, text: "This is too large." };
  if (!headers.get("content-type")?.startsWith("multipart/form-data")) {
    return { status: 415, text: "This is not a form." };
  }
  if (action !== null && !actionId.test(action)) {
    return { status: 400, text: "There is no such action." };
  }

  return undefined;
}

/** Whether a posted form has what the framework wants to find in it: from a script (`isCall`), or from a plain form. */
export function isReadable(form: FormData, isCall: boolean) {
  const names = [...form.keys()];

  return isCall
    ? isReply(form.get("0"))
    : names.some((name) => name.startsWith("$ACTION_")) &&
        names.every((name) => isPlain(name, form));
}

function isPlain(name: string, form: FormData) {
  const value = form.get(name);
  const [, action] = /^\$ACTION_REF_(\d+)$/.exec(name) ?? [];

  if (action) return [0, 1].every((part) => form.has(`$ACTION_${action}:${part}`));
  if (name.startsWith("$ACTION_ID_")) return actionId.test(name.slice("$ACTION_ID_".length));
  if (/^\$ACTION_\d+:0$/.test(name)) return isReference(value);
  if (/^\$ACTION_\d+:\d+$/.test(name)) return isReply(value);

  return !name.startsWith("$ACTION_") || name === "$ACTION_KEY";
}

function isReference(value: FormDataEntryValue | null) {
  const reference = jsonOf(value);

  return (
    typeof reference === "object" &&
    reference !== null &&
    actionId.test(String(Reflect.get(reference, "id"))) &&
    isHarmless(Reflect.get(reference, "bound"), /^\$@1$/)
  );
}

function isReply(value: FormDataEntryValue | null) {
  const reply = jsonOf(value);

  return Array.isArray(reply) && isHarmless(reply, /^\$(K\d+|undefined)$/);
}

/** Text stands for itself; text that begins with a dollar sign refers, and only to what our own pages refer to. */
function isHarmless(value: unknown, references: RegExp, depth = 0): boolean {
  if (depth > 8) return false;
  if (typeof value === "string") {
    return !value.startsWith("$") || value.startsWith("$$") || references.test(value);
  }
  if (typeof value !== "object" || value === null) return true;

  return Object.entries(value).every(
    ([key, part]) => key !== "__proto__" && isHarmless(part, references, depth + 1),
  );
}

function jsonOf(value: FormDataEntryValue | null): unknown {
  if (typeof value !== "string") return undefined;

  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
