"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/**
 * Keeps the browser's time zone in a cookie. Once it is kept, a page whose times were `shown` in another zone is asked
 * for again; never where no cookie can be kept, or for a page that says none.
 */
export function KeepTimeZone({
  cookie: { name, attributes },
  shown,
}: {
  cookie: { name: string; attributes: string };
  shown?: string;
}) {
  const { refresh } = useRouter();

  useEffect(() => {
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const pair = `${name}=${zone}`;
    const isKept = () => document.cookie.split("; ").includes(pair);

    if (isKept()) return;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing under plain http and in older browsers.
    document.cookie = `${pair}; ${attributes}`;
    if (shown && shown !== zone && isKept()) refresh();
  }, [name, attributes, shown, refresh]);

  return null;
}
