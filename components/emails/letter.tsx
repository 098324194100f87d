import { Body, Container, Head, Heading, Hr, Html, Link, Text } from "@react-email/components";
import type { ReactNode } from "react";

export const body = {
  backgroundColor: "#fbfaf8",
  color: "#211d18",
  fontFamily: "Helvetica, Arial, sans-serif",
};
export const container = { maxWidth: "560px", padding: "24px" };
const heading = { fontSize: "22px", lineHeight: "28px" };
export const text = { fontSize: "16px", lineHeight: "24px" };
export const link = {
  textDecoration: "underline",
  color: "#1f4f8f",
  fontSize: "16px",
  lineHeight: "24px",
  wordBreak: "break-all",
} as const;
export const small = { color: "#5c554b", fontSize: "14px", lineHeight: "20px" };

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
    <Html lang="en">
      <Head />
      <Body style={body}>
        <Container style={container}>
          <Heading as="h1" style={heading}>
            {title}
          </Heading>
          <Text style={text}>{children}</Text>
          <Link href={href} style={link}>
            {href}
          </Link>
          <Hr />
          <Text style={small}>{why}</Text>
        </Container>
      </Body>
    </Html>
  );
}
