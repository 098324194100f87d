import { expect, test } from "vitest";
import { jsonInScript } from "@/lib/json-in-script";

test("nothing in the data ends the script that holds it, and the data stays the same", () => {
  const data = { text: "</script><script>alert(1)</script> <!-- & \u2028" };

  expect(jsonInScript(data)).not.toContain("<");
  expect(JSON.parse(jsonInScript(data))).toEqual(data);
});
