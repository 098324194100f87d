type Refusal = { status: 400 | 403 | 413 | 415; text: string };

const largest = 1_000_000;
const mostParts = 1000;
const actionId = /^[0-9a-f]{42}$/;
/** As browsers write it. Unquoted and alone, so that every reader finds the same parts. */
const formType = /^multipart\/form-data; ?boundary=([-\w]{1,70})$/;

type HeadersLike = Pick<Headers, "get">;

const tooLarge: Refusal = { status: 413, text: "This is too large." };

/**
 * Why a POST to a page can't be one of our forms, judged by its head alone; nothing if it may be one. This guards
 * nothing: each action checks who asks, from where, and what.
 */
export function refusalOfHead(headers: HeadersLike, isOwn: boolean): Refusal | undefined {
  const length = headers.get("content-length");
  const action = headers.get("next-action");

  if (!isOwn)
    return { status: 403, text: "This form wasn’t sent from one of Leadpath’s own pages." };
  // The framework passes a call on to the page that has its action without saying how long it is.
  if (length !== null && !(Number(length) <= largest)) return tooLarge;
  if (!formType.test(headers.get("content-type") ?? "")) {
    return { status: 415, text: "This isn’t a form." };
  }
  if (action !== null && !actionId.test(action)) {
    return { status: 400, text: "There’s no such action." };
  }

  return undefined;
}

/**
 * Why a body that was read cannot be one of our forms: it has more than 1 000 000 bytes, or more than 1000 parts. Our
 * longest form, evidence for every skill and action, has 251 fields and a few of the framework's.
 */
export function refusalOfBody(body: Uint8Array, headers: HeadersLike): Refusal | undefined {
  if (body.byteLength > largest) return tooLarge;

  return hasFewParts(body, headers) ? undefined : { status: 400, text: "This form can’t be read." };
}

/**
 * Counts the marks between the parts. Takes time linear in the body, whatever is in it; how the parts read is the
 * framework's business.
 */
function hasFewParts(body: Uint8Array, headers: HeadersLike) {
  const [, boundary] = formType.exec(headers.get("content-type") ?? "") ?? [];

  if (!boundary) return false;

  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const mark = `--${boundary}`;
  let parts = 0;

  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length)) {
    parts += 1;
    if (parts > mostParts + 1) return false;
  }

  return true;
}
