import { findRequestLink } from "@/app/_request/guest";
import { autosaveByLink } from "@/app/views/[token]/ratings/actions";
import { AutosaveProvider } from "@/components/assessments/autosave-provider";
import { UnsavedAnswersNotice } from "@/components/assessments/unsaved-answers-notice";

export default async function ViewLayout({ params, children }: LayoutProps<"/views/[token]">) {
  const { token } = await params;
  const link = await findRequestLink(token);

  return (
    <AutosaveProvider action={autosaveByLink}>
      <UnsavedAnswersNotice viewerId={link?.viewer.id} base={`/views/${token}`} />
      {children}
    </AutosaveProvider>
  );
}
