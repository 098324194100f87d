import { actionId, type Client, callAction, newAddress, password } from "./hostile-client";

type Started = { url: string; output: () => string };

/** The secret of the link by which an empty server is set up, as its log tells it; nothing where someone is there already. */
export function setUpToken({ output }: Started) {
  return /\/set-up\/([\w-]{43})$/m.exec(output())?.[1];
}

/** Makes the first account of a server where no one has one; of several on one database, one does. */
export async function setUp(leadpath: Started) {
  const token = setUpToken(leadpath);
  if (!token) return;

  const { cookie, text } = await callSetUp(leadpath, { token });
  if (!cookie && !text.includes("already set up")) throw new Error(`It was not set up:\n${text}`);
}

/** Sends what the page sends that sets a server up. */
export function callSetUp(client: Client, fields: Record<string, string>) {
  const person = { organization: "Acme", name: "Fay First", email: newAddress(), password };

  return callAction(
    client,
    actionId("set-up/[token]/actions.ts#setUp"),
    { ...person, ...fields },
    { page: `/set-up/${fields.token}` },
  );
}
