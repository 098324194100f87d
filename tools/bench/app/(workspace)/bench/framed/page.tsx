import { requireViewer } from "@/app/_request/viewer";

/** What the signed-in frame costs around nothing. */
export default async function EmptyPageInTheFrame() {
  await requireViewer();

  return <p>Nothing here.</p>;
}
