import { LinkFrame } from "@/app/_shell/link-frame";

export default function FeedbackLinksLayout({ children }: LayoutProps<"/feedback-links">) {
  return <LinkFrame>{children}</LinkFrame>;
}
