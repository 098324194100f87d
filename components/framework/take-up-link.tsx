import Link from "next/link";

/** Where an action or an idea is taken up: on the reader's own path, or for a guest where one gets a path. */
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
          Take it up<span className="sr-only"> on your path: {title}</span>
        </a>
      ) : (
        <Link className="link" href="/sign-up">
          Take it up<span className="sr-only"> after signing up: {title}</span>
        </Link>
      )}
    </p>
  );
}
