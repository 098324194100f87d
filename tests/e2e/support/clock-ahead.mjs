// Loaded before a server that tests start: its clock is ahead by the hours that this file's address names.

const ahead = Number(new URL(import.meta.url).searchParams.get("hours")) * 3_600_000;
const real = Date;
const now = () => real.now() + ahead;

globalThis.Date = new Proxy(real, {
  apply: () => new real(now()).toString(),
  construct: (_, given, target) =>
    Reflect.construct(real, given.length > 0 ? given : [now()], target),
  get: (_, name) => (name === "now" ? now : Reflect.get(real, name)),
});
