"use client";

import { GeistSans } from "geist/font/sans";
import "./globals.css";
import ErrorPage from "./error";

/** For a failure of the root layout itself: it draws the whole document, in the system's theme. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" className={GeistSans.variable}>
      <body>
        <title>This page couldn’t be shown · Leadpath</title>
        <ErrorPage {...props} />
      </body>
    </html>
  );
}
