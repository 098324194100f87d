"use server";

import { after } from "next/server";
import { dropSession } from "@/app/_request/auth";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { isPassword } from "@/app/_request/passwords";
import { repeatErasures } from "@/app/_server/erasures";
import { runSoon } from "@/app/_server/jobs";
import { deleteAccount } from "@/db/queries/account-deletion";
import { findOwnPassword } from "@/db/queries/people";
import { countAttempt } from "@/db/queries/rate-limits";
import { deletion } from "@/lib/privacy/input";
import { deletionPhrase } from "@/lib/privacy/words";
import { tooManyAttempts } from "@/lib/text/notices";

/** Deletes the viewer's account at once, once they've shown that it's them. */
export const deleteOwnAccount = formAction(
  deletion,
  async (viewer, { password, phrase, successors = {} }) => {
    const passwordHash = (await findOwnPassword(viewer)) ?? null;

    if (passwordHash) {
      const { id: account, sessionId: from } = viewer;
      const wait = await countAttempt({ account, from, isKnown: true });
      if (wait > 0) return { message: tooManyAttempts(wait) };
      if (!password || !(await isPassword(password, passwordHash))) {
        return { errors: { password: ["That isn’t your password."] } };
      }
    } else if (phrase?.trim().toLowerCase() !== deletionPhrase) {
      return { errors: { phrase: [`Type “${deletionPhrase}” to go on.`] } };
    }

    const named = Object.entries(successors).flatMap(([place, id]) =>
      id ? [[place, id] as const] : [],
    );
    const outcome = await deleteAccount(viewer, { passwordHash, successors: new Map(named) });

    if (outcome === "demo") {
      return { message: "This account belongs to the demo, and everyone shares it. It stays." };
    }
    if (outcome === "stale") {
      return {
        message: "Your account was changed elsewhere in the meantime. Nothing was deleted.",
      };
    }
    if (outcome !== "erased") {
      return {
        errors: Object.fromEntries(
          outcome.withoutAdmin.map((id) => [
            `successors.${id}`,
            ["Choose who becomes an admin: the others need one."],
          ]),
        ),
      };
    }

    after(repeatErasures);
    // Others' copies are made anew, without them.
    after(() => runSoon("copy"));
    await dropSession();
    refreshAndRedirect("/sign-in?notice=deleted");
  },
  { whenSignedOut: "redirect" },
);
