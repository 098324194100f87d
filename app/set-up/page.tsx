import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { isServerSetUp } from "@/app/_server/set-up";
import { SetUpHint } from "./set-up-hint";

export const metadata: Metadata = { title: "Not set up yet", robots: { index: false } };

export const dynamic = "force-dynamic";

export default async function SetUpPage() {
  if (await isServerSetUp()) redirect("/");

  return <SetUpHint title="This server isn’t set up yet" />;
}
