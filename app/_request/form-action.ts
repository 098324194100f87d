import "server-only";
import type { Route } from "next";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { env } from "@/app/_server/env";
import { beginAction } from "@/app/_server/unreadable";
import { markRefused } from "@/app/_server/work-at-hand";
import { type DatabaseUnavailable, isUnavailable } from "@/db/connection";
import { consumeLimit, type Limit } from "@/db/queries/rate-limits";
import { isOwnOrigin } from "@/lib/access/origin";
import type { FormState } from "@/lib/forms/form-state";
import { parseForm, typedValues } from "@/lib/forms/parse-form";
import { tooOften } from "@/lib/text/notices";
import { clientAddress } from "./client-address";
import { findRequestGuest, type RequestGuest } from "./guest";
import {
  findRequestViewer,
  redirectToSignIn,
  requireMembership,
  type requirePerson,
} from "./viewer";

type Person = Awaited<ReturnType<typeof requirePerson>>;

/** Who may call an action, and what it then knows about the caller. */
type Viewers = {
  /** Someone signed in, working in one of their organizations. */
  member: Person;
  /** Also someone whose membership has ended and who hasn't seen the notice yet. */
  person: Person;
  /** Someone without an account, in the browser in which they've begun to give their view by a link. */
  asked: RequestGuest;
  /** Anyone, signed in or not. */
  guest: undefined;
};

const callers: { [Who in keyof Viewers]: () => Promise<Person | Viewers[Who] | undefined> } = {
  member: findRequestViewer,
  person: findRequestViewer,
  asked: findRequestGuest,
  guest: async () => undefined,
};

const viewerLimit: Limit = { name: "viewer", points: 240, seconds: 60 };
const guestLimit: Limit = { name: "guest", points: 60, seconds: 60 };

/**
 * A server action: who asks, from where, how often, what they ask, then the work itself. Every refusal is an answer for
 * the form to show, with what was typed. A signed-out caller gets `whenSignedOut`, or is sent to sign in and back,
 * as is a browser without scripts, where nothing could be shown beside what they typed.
 */
export function formAction<
  Schema extends z.ZodType,
  State extends FormState = FormState,
  Who extends keyof Viewers = "member",
>(
  schema: Schema,
  run: (viewer: Viewers[Who], input: z.output<Schema>) => Promise<State | undefined>,
  options: {
    who?: Who;
    whenSignedOut?: "redirect" | State;
    /** What no schema knows is wrong with what was sent, told together with what the schema refuses. */
    alsoWrong?: (viewer: Viewers[Who], sent: unknown) => Promise<FormState["errors"]>;
  } = {},
) {
  const { who = "member", alsoWrong } = options;
  const { whenSignedOut = who === "asked" ? linkIsGone : signedOut } = options;

  const answerTo = async (form: unknown): Promise<State | FormState> => {
    const values = form instanceof FormData ? typedValues(form) : undefined;

    try {
      const viewer = await callers[who]();

      if (!viewer && who !== "guest")
        return { values, ...(await answerSignedOut(who, whenSignedOut)) };
      if (viewer && who === "member") requireMembership(viewer as Person);
      // An action is a public endpoint: anything can arrive where its form belongs.
      if (!(form instanceof FormData)) return incomplete;

      const message = (await refusalOfOrigin()) ?? (await refusalOfRate(viewer));

      if (message) return { values, message };

      const sent = parseForm(form);
      const input = schema.safeParse(sent);

      if (!input.success) {
        const { fieldErrors, formErrors } = z.flattenError(input.error);

        const others = await alsoWrong?.(viewer as Viewers[Who], sent);
        const errors = firstOfEach({ ...others, ...fieldErrors }, [...form.keys()]);

        return { values, errors, ...(formErrors[0] && incomplete) };
      }

      const answer = await run(viewer as Viewers[Who], input.data);

      return answer ? { values, ...answer } : {};
    } catch (error) {
      if (!isUnavailable(error)) throw error;

      // What was typed survives a database that is away: the person can send it again once it is back.
      return { values, message: unavailableText[error.reason] };
    }
  };

  return async (_previous: unknown, form: unknown) => {
    beginAction();
    const answer = await answerTo(form);
    if (answer.message || answer.errors) markRefused();

    return answer;
  };
}

/** One mistake is told once, however many rules it breaks, and mistakes in the order of their fields in the form. */
function firstOfEach(errors: Record<string, string[] | undefined>, fields: string[]) {
  return Object.fromEntries(
    Object.entries(errors)
      .map(([field, texts]) => [field, texts?.slice(0, 1)] as const)
      .toSorted(([one], [other]) => fields.indexOf(one) - fields.indexOf(other)),
  );
}

/** Ends a change. Pages the browser keeps for going back would show the old state, so they're requested again. */
export function refreshAndRedirect<Path extends string>(path: Route<Path>): never {
  refresh();
  redirect(path);
}

const signedOut: FormState = {
  message:
    "You’re signed out. Sign in in another tab, then send this again: what you typed is still here.",
};

const linkIsGone: FormState = {
  message:
    "This link doesn’t work here anymore: it was taken back, it lapsed, or it’s open in another browser. What you typed isn’t saved.",
};

const incomplete: FormState = { message: "This form isn’t complete." };

async function answerSignedOut<Answer>(who: keyof Viewers, answer: Answer | "redirect") {
  const isByScript = (await headers()).has("next-action");

  // There's nowhere that someone without an account could sign in.
  if (who === "asked" && answer !== "redirect") return answer;

  return answer === "redirect" || !isByScript ? redirectToSignIn("signed-out") : answer;
}

async function refusalOfOrigin() {
  return isOwnOrigin(await headers(), env.APP_URL)
    ? undefined
    : `This form wasn’t sent from Leadpath’s own page. Open ${env.APP_URL} and try again.`;
}

/** A guest is counted by where they come from. */
async function refusalOfRate(viewer: { id: string } | undefined) {
  const wait = viewer
    ? await consumeLimit(viewerLimit, viewer.id)
    : await consumeLimit(guestLimit, await clientAddress());

  return wait > 0 ? tooOften(wait) : undefined;
}

const nothingSaved = "Leadpath can’t reach its database. Nothing was saved; try again in a moment.";
const perhapsSaved =
  "Leadpath lost its database connection, so this may or may not be saved. It’s safe to try again in a moment: nothing is saved twice.";

const unavailableText: Record<DatabaseUnavailable["reason"], string> = {
  unreachable: nothingSaved,
  busy: nothingSaved,
  closed: nothingSaved,
  lost: perhapsSaved,
  deadline: perhapsSaved,
};
