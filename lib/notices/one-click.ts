/** The path, below which mail programs post without one of our forms. */
export const oneClickPath = "/api/mail-choices/";

/** How many bytes of a body such a post may have: it says one thing. */
const largest = 2_000;

/** Whether a request's body is the form of RFC 8058: "List-Unsubscribe=One-Click", in either encoding of forms. */
export async function isOneClick(request: Request) {
  try {
    return (await request.formData()).get("List-Unsubscribe") === "One-Click";
  } catch {
    return false;
  }
}

/** Why a post to that path can't be such a form, judged by its head and its size; nothing if it may be one. */
export function refusalOfOneClick(headers: Pick<Headers, "has">, bytes: number) {
  if (headers.has("next-action")) return { status: 400, text: "There’s no such action." };

  return bytes > largest ? { status: 413, text: "This is too large." } : undefined;
}
