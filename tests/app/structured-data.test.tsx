import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { StructuredData } from "@/components/ui/structured-data";

test("nothing in the data ends the script that holds it, and the data stays the same", () => {
  const data = { text: "</script><script>alert(1)</script> <!-- & \u2028" };
  const markup = renderToStaticMarkup(<StructuredData data={data} />);
  const inside = markup.replace(/^<script type="application\/ld\+json">|<\/script>$/g, "");

  expect(inside).not.toContain("<");
  expect(JSON.parse(inside)).toEqual(data);
});
