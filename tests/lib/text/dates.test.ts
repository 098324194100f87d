import { expect, test } from "vitest";
import { dayText, minuteText } from "@/lib/text/dates";

test("an instant is told in UTC, wherever the server is", () => {
  expect(dayText("2027-03-12T23:59:00.000Z")).toBe("March\u00a012, 2027");
  expect(minuteText("2027-03-12T23:59:59.000Z").replaceAll("\u00a0", " ")).toBe(
    "Mar 12, 2027, 23:59",
  );
  expect(minuteText("2027-03-02T00:05:00.000Z")).toBe("Mar\u00a02,\u00a02027, 00:05");
});
