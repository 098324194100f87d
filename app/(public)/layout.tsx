import { requestTheme } from "@/app/_request/theme";
import { findRequestViewer } from "@/app/_request/viewer";
import { setTheme } from "@/app/_shell/actions";
import { UnsavedAnswersNotice } from "@/app/(workspace)/assessments/[id]/ratings/unsaved-answers-notice";
import { PublicShell } from "@/components/shell/public-shell";
import { framework } from "@/lib/framework/framework";
import { guideSections } from "@/lib/guide/sections";

export default async function PublicLayout({ children }: LayoutProps<"/">) {
  const viewer = await findRequestViewer();

  return (
    <PublicShell
      signedIn={viewer !== undefined}
      theme={await requestTheme()}
      setTheme={setTheme}
      attribution={framework.attribution}
      helpSections={guideSections.map(({ id }) => id)}
    >
      <UnsavedAnswersNotice viewerId={viewer?.id} />
      {children}
    </PublicShell>
  );
}
