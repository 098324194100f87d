import { findPublicViewer } from "@/app/_request/viewer";
import { PublicFrame } from "@/app/_shell/public-frame";

export default async function PublicLayout({ children }: LayoutProps<"/">) {
  return <PublicFrame viewer={await findPublicViewer()}>{children}</PublicFrame>;
}
