"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { formAction } from "@/app/_request/form-action";
import { isLetIn } from "@/app/_request/open-id";
import { dropIdentity, findKeptIdentity } from "@/app/_request/pending-identity";
import { beginSession, requestDevice } from "@/app/_request/session";
import { takeAddressByIdentity } from "@/db/queries/identities";

export const takeAddress = formAction(
  z.strictObject({}),
  async () => {
    const identity = await findKeptIdentity();

    if (!identity) redirect("/sign-in?error=failed");

    await dropIdentity();
    if (!(await isLetIn(identity))) redirect("/sign-in?error=closed");

    const outcome = await takeAddressByIdentity(identity, await requestDevice());

    if (outcome === "taken") redirect("/sign-in?error=taken");

    await beginSession(outcome.sessionId);
    redirect("/assessments");
  },
  { who: "guest" },
);
