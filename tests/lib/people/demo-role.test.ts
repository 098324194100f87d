import { expect, test } from "vitest";
import { demoLine } from "@/lib/people/demo-role";

const maya = { name: "Maya Lindqvist", role: "Product Manager" };

test("a start promises a click to be one of the demo only where there is one", () => {
  expect(demoLine([maya], true)).toBe(
    "Demo people, one click on the sign-in page: Maya Lindqvist (Product Manager)\n",
  );
  expect(demoLine([maya], false)).toContain("no one can sign in as them");
  expect(demoLine([], true)).toBe("");
});
