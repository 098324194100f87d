import { findPublicShell } from "@/app/_request/viewer";
import { PublicFrame } from "@/app/_shell/public-frame";
import { WorkspaceFrame } from "@/app/_shell/workspace-frame";

/** Pages for everyone that someone at work looks up: they stay in their frame, a guest sees the public one. */
export default async function ReferenceLayout({ children }: LayoutProps<"/">) {
  const shell = await findPublicShell();

  if (!shell || shell === "unknown") return <PublicFrame viewer={shell}>{children}</PublicFrame>;
  if (shell.viewer.membershipEnded) {
    return <PublicFrame viewer={shell.viewer}>{children}</PublicFrame>;
  }

  return <WorkspaceFrame shell={shell}>{children}</WorkspaceFrame>;
}
