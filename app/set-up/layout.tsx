import { MessagePage } from "@/components/shell/message-page";

export default function SetUpLayout({ children }: LayoutProps<"/set-up">) {
  return <MessagePage>{children}</MessagePage>;
}
