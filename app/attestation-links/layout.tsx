import { LinkFrame } from "@/app/_shell/link-frame";

export default function AttestationLinksLayout({ children }: LayoutProps<"/attestation-links">) {
  return <LinkFrame>{children}</LinkFrame>;
}
