import { connection } from "next/server";

/** What a page costs before it says anything: made anew for each request, within the root layout alone. */
export default async function EmptyPage() {
  await connection();

  return <p>Nothing here.</p>;
}
