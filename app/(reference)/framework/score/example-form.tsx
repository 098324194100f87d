"use client";

import Form from "next/form";
import { type ReactNode, useEffect, useRef } from "react";

/** Sends itself as soon as an answer changes. Without a script it is a form with a button, and leads to the same address. */
export function ExampleForm({
  fields,
  children,
}: {
  fields: Record<string, string>;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  const shown = useRef(fields);

  useEffect(() => {
    // An answer that was changed before the script came.
    const isChanged = [...new FormData(form.current ?? undefined)].some(
      ([name, value]) => shown.current[name] !== value,
    );
    if (isChanged) form.current?.requestSubmit();
  }, []);

  return (
    <Form
      ref={form}
      action="/framework/score#example"
      aria-label="Example"
      replace
      scroll={false}
      prefetch={false}
      autoComplete="off"
      onChange={(event) => event.currentTarget.requestSubmit()}
      className="flex flex-col gap-6"
    >
      {children}
    </Form>
  );
}
