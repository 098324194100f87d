/** How heavy a page is, in what time follows from: bytes of uncompressed HTML, and the elements that it begins with. */
export function weightOf(html: string) {
  const markup = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, "<script>");

  return {
    bytes: Buffer.byteLength(html),
    elements: [...markup.matchAll(/<[a-z][\w-]*/gi)].length,
  };
}
