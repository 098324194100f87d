import { Body, Container, Head, Hr, Html, Link, Text } from "@react-email/components";
import type { NoticeLetter } from "@/lib/notices/letters";
import { body, container, link, small, text } from "./letter";

const quoted = {
  ...text,
  borderLeft: "2px solid #d9d3c8",
  paddingLeft: "16px",
  whiteSpace: "pre-line",
} as const;

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
    <Html lang="en">
      <Head />
      <Body style={body}>
        <Container style={container}>
          {[greeting, ...before].map((each) => (
            <Text key={each} style={text}>
              {each}
            </Text>
          ))}
          {quote && <Text style={quoted}>“{quote}”</Text>}
          {afterQuote.map((each) => (
            <Text key={each} style={text}>
              {each}
            </Text>
          ))}
          <Text style={text}>
            <Link href={href} style={{ ...link, fontWeight: "bold", wordBreak: "normal" }}>
              {action.label}
            </Link>
            {action.rest}
          </Text>
          {after.map((each) => (
            <Text key={each} style={text}>
              {each}
            </Text>
          ))}
          <Hr />
          <Text style={small}>
            {why}{" "}
            <Link href={offHref} style={{ ...small, textDecoration: "underline" }}>
              {off}
            </Link>
          </Text>
        </Container>
      </Body>
    </Html>
  );
}
