/** Data as JSON that can stand inside a script element: nothing in it ends the element or begins a comment. */
export function jsonInScript(data: unknown) {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
