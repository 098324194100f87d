const prefix = "Error: ";

/** A page's title after a refusal says so first. A title that already does stays as it is. */
export function errorTitle(title: string) {
  return prefix + withoutError(title);
}

/** The title of the page before it was refused anything. */
export function withoutError(title: string) {
  return title.startsWith(prefix) ? title.slice(prefix.length) : title;
}
