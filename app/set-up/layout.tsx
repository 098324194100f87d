import { MessagePage } from "@/components/shell/message-page";
import { OwnReferrer } from "@/components/shell/own-referrer";

/** Around the ways to set an empty server up. */
export default function SetUpLayout({ children }: LayoutProps<"/set-up">) {
  return (
    <MessagePage>
      <OwnReferrer />
      {children}
    </MessagePage>
  );
}
