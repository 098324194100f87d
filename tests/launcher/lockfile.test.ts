import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Locked = {
  packages: Record<
    string,
    { version: string; integrity?: string; optionalDependencies?: Record<string, string> }
  >;
};

const { packages }: Locked = JSON.parse(readFileSync("package-lock.json", "utf8"));

test("the lockfile knows the contents of every package, on whichever platform it's installed", () => {
  const { "": ours, ...others } = packages;
  const unknown = Object.entries(others).flatMap(([place, { integrity }]) =>
    /^sha512-[\w+/]{86}==$/.test(integrity ?? "") ? [] : [place],
  );

  expect(ours).toBeDefined();
  expect(unknown).toEqual([]);
});

test("the lockfile names the packages of every platform, without which `npm ci` refuses it", () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !candidates(place, name).some((candidate) => candidate in packages),
    ),
  );

  expect(missing).toEqual([]);
});

/** Where a package at `place` looks for `name`: below itself, then in each folder above. */
function candidates(place: string, name: string): string[] {
  const here = `${place ? `${place}/` : ""}node_modules/${name}`;
  if (!place) return [here];

  const above = place.slice(0, Math.max(0, place.lastIndexOf("/node_modules/")));
  return [here, ...candidates(place.includes("/node_modules/") ? above : "", name)];
}
