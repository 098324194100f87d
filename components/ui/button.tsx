import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps } from "react";

type Variant = "primary" | "secondary" | "quiet" | "danger";

const looks: Record<Variant, string> = {
  primary: "border-transparent bg-accent text-accent-ink hover:bg-accent-strong",
  secondary: "border-edge bg-surface text-ink hover:bg-sunken",
  quiet: "border-transparent text-accent hover:bg-accent-soft hover:text-accent-strong",
  danger: "border-transparent bg-danger text-accent-ink hover:bg-danger-strong",
};

/** For what must look like a button and is a plain anchor, such as a download. */
export function buttonClass(variant: Variant = "primary") {
  return `button ${looks[variant]}`;
}

export function Button({
  variant,
  className = "",
  type = "button",
  ...rest
}: ComponentProps<"button"> & { variant?: Variant }) {
  return <button type={type} className={`${buttonClass(variant)} ${className}`} {...rest} />;
}

export function ButtonLink<Href extends string>({
  href,
  variant,
  className = "",
  children,
}: {
  href: Route<Href>;
  variant?: Variant;
  className?: string;
  children: React.ReactNode;
}) {
  return (
    <Link href={href} className={`${buttonClass(variant)} ${className}`}>
      {children}
    </Link>
  );
}
