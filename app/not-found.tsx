import type { Metadata } from "next";
import { MessagePage } from "@/components/shell/message-page";
import { NotFoundMessage } from "@/components/shell/not-found-message";

export const metadata: Metadata = { title: "Not found" };

export default function NotFoundPage() {
  return (
    <MessagePage>
      <NotFoundMessage />
    </MessagePage>
  );
}
