import type { Metadata } from "next";
import { requireShell } from "@/app/_request/viewer";
import { WorkspaceFrame } from "@/app/_shell/workspace-frame";

/** No link preview: whoever fetches one isn't signed in, and gets the sign-in page's. */
export const metadata: Metadata = { description: null, openGraph: null, twitter: null };

export default async function WorkspaceLayout({ children }: LayoutProps<"/">) {
  return <WorkspaceFrame shell={await requireShell()}>{children}</WorkspaceFrame>;
}
