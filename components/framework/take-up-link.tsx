import Link from "next/link";

/** Leads to where someone does an action or an idea: the reader's own path, or for a guest, the sign-up page. */
export function TakeUpLink({
  id,
  title,
  signedIn,
}: {
  id: string;
  title: string;
  signedIn: boolean;
}) {
  return (
    <p className="text-sm print:hidden">
      {signedIn ? (
        <a className="link" href={`/path#${id}`}>
          Do this on my path<span className="sr-only"> “{title}”</span>
        </a>
      ) : (
        <Link className="link" href="/sign-up">
          Sign up to do this<span className="sr-only"> “{title}”</span>
        </Link>
      )}
    </p>
  );
}
