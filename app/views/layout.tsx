import { LinkFrame } from "@/app/_shell/link-frame";

export default function ViewsLayout({ children }: LayoutProps<"/views">) {
  return <LinkFrame>{children}</LinkFrame>;
}
