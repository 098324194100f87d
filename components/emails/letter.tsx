import { Body, Container, Head, Heading, Hr, Html, Link, Text } from "@react-email/components";
import type { ReactNode } from "react";

export const text = { fontSize: "16px", lineHeight: "24px" };
export const link = {
  textDecoration: "underline",
  color: "#1f4f8f",
  fontSize: "16px",
  lineHeight: "24px",
  wordBreak: "break-all",
} as const;
export const small = { color: "#5c554b", fontSize: "14px", lineHeight: "20px" };
const heading = { fontSize: "22px", lineHeight: "28px" };
const rule = { borderColor: "#e2ddd4" };

/** A mail reader in dark mode takes these over what stands on each element, if it reads a style sheet at all. */
const darkTheme = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (prefers-color-scheme: dark) {
    .sheet, .sheet td { background-color: #14120f !important; color: #efece6 !important; }
    .sheet a { color: #9dc0f5 !important; }
    .sheet .small, .sheet .small a { color: #b5aea3 !important; }
    .sheet .rule { border-color: #36322c !important; }
  }`;

/** The sheet that every message is written on, and below the line why someone gets it. */
export function Sheet({ children, why }: { children: ReactNode; why: ReactNode }) {
  return (
    <Html lang="en">
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{darkTheme}</style>
      </Head>
      <Body
        className="sheet"
        style={{
          backgroundColor: "#fbfaf8",
          color: "#211d18",
          fontFamily: "Helvetica, Arial, sans-serif",
        }}
      >
        <Container className="sheet" style={{ maxWidth: "560px", padding: "24px" }}>
          {children}
          <Hr className="rule" style={rule} />
          <Text className="small" style={small}>
            {why}
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

/** A message with one thing to do. The link's address is spelled out, so it can be read before it's followed. */
export function Letter({
  title,
  children,
  href,
  why,
}: {
  title: string;
  children: ReactNode;
  href: string;
  why: ReactNode;
}) {
  return (
    <Sheet why={why}>
      <Heading as="h1" style={heading}>
        {title}
      </Heading>
      <Text style={text}>{children}</Text>
      <Link href={href} style={link}>
        {href}
      </Link>
    </Sheet>
  );
}
