import { Heading, Link, Text } from "@react-email/components";
import type { DigestLetter } from "@/lib/digests/letter";
import { link, Sheet, small, text } from "./letter";

const group = { fontSize: "18px", lineHeight: "24px", margin: "28px 0 0" };
const person = { ...text, margin: "12px 0 0" };
const inLine = { ...link, wordBreak: "normal" } as const;

/** The weekly digest: each person's name leads to the page that tells the same, each group's to its list. */
export function DigestMail({
  letter: { greeting, before, groups, after, why, off },
  base,
  offHref,
}: {
  letter: Omit<DigestLetter, "subject">;
  /** The server's own address, before each path. */
  base: string;
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
      <Text style={text}>{greeting}</Text>
      <Text style={text}>{before}</Text>
      {groups.map(({ title, path, people, more }) => (
        <div key={path}>
          <Heading as="h2" style={group}>
            <Link href={`${base}${path}`} style={{ ...inLine, fontSize: "18px" }}>
              {title}
            </Link>
          </Heading>
          {people.map(({ name, path: at, lines }) => (
            <Text key={at} style={person}>
              <Link href={`${base}${at}`} style={inLine}>
                <strong>{name}</strong>
              </Link>
              {lines.map((line) => (
                <span key={line}>
                  <br />
                  {line}
                </span>
              ))}
            </Text>
          ))}
          {more && <Text style={person}>{more}</Text>}
        </div>
      ))}
      {after && <Text style={{ ...text, marginTop: "28px" }}>{after}</Text>}
    </Sheet>
  );
}
