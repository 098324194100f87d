/** To whom a page about somebody speaks: to its subject, or to anybody else. */
export type Reader = "subject" | "other";

/** What sentences call the subject: "you", or their name. */
export function nameFor(reader: Reader, subject: string) {
  return reader === "subject" ? "you" : subject;
}
