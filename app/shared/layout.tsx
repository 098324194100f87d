import { DocumentShell } from "@/components/shell/document-shell";

export default function SharedLayout({ children }: LayoutProps<"/shared">) {
  return <DocumentShell>{children}</DocumentShell>;
}
