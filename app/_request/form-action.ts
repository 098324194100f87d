import "server-only";
import { headers } from "next/headers";
import { z } from "zod";
import { env } from "@/app/_server/env";
import { beginAction } from "@/app/_server/unreadable";
import { type DatabaseUnavailable, isUnavailable } from "@/db/connection";
import { consumeLimit, type Limit } from "@/db/queries/rate-limits";
import { isOwnOrigin } from "@/lib/access/origin";
import type { FormState } from "@/lib/forms/form-state";
import { parseForm, typedValues } from "@/lib/forms/parse-form";
import { tooOften } from "@/lib/text/notices";
import { clientAddress } from "./client-address";
import { findRequestViewer, requireMembership, requirePerson, requireViewer } from "./viewer";

type Answer = FormState | undefined;
type Who = typeof requirePerson;
type Person = Awaited<ReturnType<Who>>;

const viewerLimit: Limit = { name: "viewer", points: 240, seconds: 60 };
const guestLimit: Limit = { name: "guest", points: 60, seconds: 60 };

/**
 * A server action for a signed-in viewer's form: who asks, from where, how often, what they ask, then the work itself.
 * Whoever was signed out meanwhile is told so where a script can show it, beside what they typed.
 */
export function formAction<Schema extends z.ZodType, State extends FormState = FormState>(
  schema: Schema,
  run: (viewer: Person, input: z.output<Schema>) => Promise<State | undefined>,
) {
  return viewerAction<Schema, State>(schema, run, async (form) => {
    const isByScript = (await headers()).has("next-action");
    const viewer = isByScript ? await findRequestViewer() : await requirePerson();

    if (!viewer) return { refusal: { values: valuesOf(form), message: signedOut } };

    return { viewer: requireMembership(viewer) };
  });
}

const signedOut =
  "You are signed out. Sign in in another tab, then send this again: what you typed is still here.";

/**
 * The same where nothing typed is at stake: whoever is signed out is led to sign in, and back. With `requirePerson` also
 * for somebody who has not been told yet that their membership ended: for what is theirs wherever they are a member.
 */
export function leadingAction<Schema extends z.ZodType, State extends FormState = FormState>(
  schema: Schema,
  run: (viewer: Person, input: z.output<Schema>) => Promise<State | undefined>,
  who: Who = requireViewer,
) {
  return viewerAction<Schema, State>(schema, run, async () => ({ viewer: await who() }));
}

/**
 * The same for a form that saves by itself, and must keep what stands in it: whoever may not save it now is told so,
 * and not led to another page.
 */
export function autosaveAction<Schema extends z.ZodType, State extends FormState>(
  schema: Schema,
  run: (viewer: Person, input: z.output<Schema>) => Promise<State | undefined>,
  refusals: Record<"signedOut" | "membershipEnded", State>,
) {
  return viewerAction<Schema, State>(schema, run, async () => {
    const viewer = await findRequestViewer();

    if (!viewer) return { refusal: refusals.signedOut };

    return viewer.membershipEnded ? { refusal: refusals.membershipEnded } : { viewer };
  });
}

/** What the actions of somebody signed in have in common; `ask` says who that is, or what to answer when it is nobody. */
function viewerAction<Schema extends z.ZodType, State extends FormState>(
  schema: Schema,
  run: (viewer: Person, input: z.output<Schema>) => Promise<State | undefined>,
  ask: (form: unknown) => Promise<{ viewer: Person } | { refusal: State | FormState }>,
) {
  return (_previous: unknown, form: unknown): Promise<State | FormState> =>
    keepingTyped<State>(form, async () => {
      const asked = await ask(form);

      if ("refusal" in asked) return asked.refusal;

      const { viewer } = asked;

      return checked(schema, form, { limit: viewerLimit, key: viewer.id }, (input) =>
        run(viewer, input),
      );
    });
}

/** The same for somebody who is not signed in, counted by where they come from. */
export function guestAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (client: string, input: z.output<Schema>) => Promise<Answer>,
) {
  return (_previous: unknown, form: unknown): Promise<FormState> =>
    keepingTyped(form, async () => {
      const client = await clientAddress();

      return checked(schema, form, { limit: guestLimit, key: client }, (input) =>
        run(client, input),
      );
    });
}

/** A signed-in viewer's button that needs no answer: signing out, switching. */
export function buttonAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (viewer: Person, input: z.output<Schema>) => Promise<void>,
  who: Who = requireViewer,
) {
  const action = leadingAction(
    schema,
    async (viewer, input) => {
      await run(viewer, input);
      return undefined;
    },
    who,
  );

  return async (form: FormData): Promise<void> => {
    await action(undefined, form);
  };
}

/** A guest's button that needs no answer. */
export function guestButtonAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (client: string, input: z.output<Schema>) => Promise<void>,
) {
  const action = guestAction(schema, async (client, input) => {
    await run(client, input);
    return undefined;
  });

  return async (form: FormData): Promise<void> => {
    await action(undefined, form);
  };
}

/** What was typed survives a database that is away: the person can send it again once it is back. */
async function keepingTyped<State extends FormState>(
  form: unknown,
  work: () => Promise<State | FormState>,
): Promise<State | FormState> {
  beginAction();

  try {
    return await work();
  } catch (error) {
    if (!isUnavailable(error)) throw error;

    return {
      values: valuesOf(form),
      message: unavailableText[error.reason],
    };
  }
}

function valuesOf(form: unknown) {
  return form instanceof FormData ? typedValues(form) : undefined;
}

const nothingSaved =
  "Leadpath cannot reach its database. Nothing was saved; try again in a moment.";
const perhapsSaved =
  "Leadpath lost its database on the way: this may be saved or not. Try again in a moment; nothing is saved twice.";

const unavailableText: Record<DatabaseUnavailable["reason"], string> = {
  unreachable: nothingSaved,
  busy: nothingSaved,
  closed: nothingSaved,
  lost: perhapsSaved,
  deadline: perhapsSaved,
};

async function checked<Schema extends z.ZodType, State extends FormState>(
  schema: Schema,
  form: unknown,
  { limit, key }: { limit: Limit; key: string },
  run: (input: z.output<Schema>) => Promise<State | undefined>,
): Promise<State | FormState> {
  // An action is a public endpoint: anything can arrive where its form belongs.
  if (!(form instanceof FormData)) return { message: "This form is not complete." };

  const values = typedValues(form);

  if (!isOwnOrigin(await headers(), env.APP_URL)) {
    return {
      values,
      message: `This form was not sent from Leadpath’s own page. Open ${env.APP_URL} and try again.`,
    };
  }

  return answered(schema, form, { limit, key, values }, run);
}

async function answered<Schema extends z.ZodType, State extends FormState>(
  schema: Schema,
  form: FormData,
  { limit, key, values }: { limit: Limit; key: string; values: Record<string, string> },
  run: (input: z.output<Schema>) => Promise<State | undefined>,
): Promise<State | FormState> {
  const wait = await consumeLimit(limit, key);

  if (wait > 0) {
    return { values, message: tooOften(wait) };
  }

  const input = schema.safeParse(parseForm(form));

  if (!input.success) {
    const { fieldErrors, formErrors } = z.flattenError(input.error);

    return { values, errors: fieldErrors, message: formErrors[0] && "This form is not complete." };
  }

  const answer = await run(input.data);

  return answer ? { values, ...answer } : {};
}
