import type { Metadata } from "next";
import { MessagePage } from "@/components/shell/message-page";
import { NothingHereMessage } from "@/components/shell/nothing-here-message";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <MessagePage>
      <NothingHereMessage />
    </MessagePage>
  );
}
