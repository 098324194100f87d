import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Spoken } from "@/components/ui/spoken";

/** What a screen reader makes of it. */
const heard = (text: string) =>
  renderToStaticMarkup(<Spoken>{text}</Spoken>)
    .replace(/<span aria-hidden="true">.*?<\/span>/g, "")
    .replace(/<.*?>/g, "");

test("an arrow between two levels is read as “to”", () => {
  expect(heard("3 → 4")).toBe("3 to 4");
});

test("a dash that stands alone is read as “none”, and one within a text is left to it", () => {
  expect(heard("–")).toBe("none");
  expect(heard("58–95")).toBe("58–95");
});
