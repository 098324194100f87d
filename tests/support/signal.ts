/** Something that comes once: `came` waits for it, `give` lets it come. */
export function signal<Value = void>() {
  let give: (value: Value) => void = () => {};
  const came = new Promise<Value>((resolve) => {
    give = resolve;
  });

  return { came, give: (value: Value) => give(value) };
}
