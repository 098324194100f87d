import { Link, Text } from "@react-email/components";
import { Fragment } from "react";
import type { NoticeLetter } from "@/lib/notices/letters";
import { link, Sheet, small, text } from "./letter";

const quoted = { ...text, borderLeft: "2px solid #b3aa9c", paddingLeft: "16px" } as const;

/** A message about something in the inbox: the words around one link, and the way to get no more of its kind. */
export function NoticeMail({
  letter: { greeting, before, quote, afterQuote, action, after, why, off },
  href,
  offHref,
}: {
  letter: Omit<NoticeLetter, "subject">;
  href: string;
  offHref: string;
}) {
  return (
    <Sheet
      why={
        <>
          {why}{" "}
          <Link href={offHref} style={{ ...small, textDecoration: "underline" }}>
            {off}
          </Link>
        </>
      }
    >
      {[greeting, ...before].map((each) => (
        <Text key={each} style={text}>
          {each}
        </Text>
      ))}
      {quote && <Text style={quoted}>“{withBreaks(quote)}”</Text>}
      {afterQuote.map((each) => (
        <Text key={each} style={text}>
          {each}
        </Text>
      ))}
      <Text style={text}>
        <Link href={href} style={{ ...link, wordBreak: "normal" }}>
          <strong>{action.label}</strong>
          {action.rest}
        </Link>
      </Text>
      {after.map((each) => (
        <Text key={each} style={text}>
          {each}
        </Text>
      ))}
    </Sheet>
  );
}

/** The lines of someone's own words, also in the plain text that's made of the HTML. */
function withBreaks(words: string) {
  return words.split("\n").map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change.
    <Fragment key={at}>
      {at > 0 && <br />}
      {line}
    </Fragment>
  ));
}
