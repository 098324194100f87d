import { shouldServeStreamingMetadata } from "next/dist/server/lib/streaming-metadata";
import { expect, test } from "vitest";
import config from "@/next.config";

test("no browser is sent a title later than its page", () => {
  const chrome =
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/150.0.0.0 Safari/537.36";

  expect(shouldServeStreamingMetadata(chrome, config.htmlLimitedBots.source)).toBe(false);
});
