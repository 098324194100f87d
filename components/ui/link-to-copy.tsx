"use client";

import { useState } from "react";
import { Button } from "./button";
import { StatusLine } from "./status-line";
import { TextField } from "./text-field";
import { useHasScript } from "./use-has-script";

/** A link to copy. The button is there where a script may write to the clipboard. */
export function LinkToCopy({
  id,
  link,
  label = "Link",
  autoFocus,
}: {
  id: string;
  link: string;
  /** Where a page has several: whose it is. */
  label?: string;
  autoFocus?: boolean;
}) {
  // A page that did not come over HTTPS has no clipboard.
  const canCopy = useHasScript() && "clipboard" in navigator;
  const [outcome, setOutcome] = useState<"saved" | "failed" | null>(null);

  return (
    <div className="flex max-w-measure flex-col gap-2">
      <div className="flex flex-col gap-3 sm:flex-row sm:items-end *:first:min-w-0 *:first:flex-1">
        <TextField
          name=""
          id={id}
          label={<span className="wrap-anywhere">{label}</span>}
          readOnly
          value={link}
          autoFocus={autoFocus}
          onFocus={(event) => event.currentTarget.select()}
        />
        {canCopy && (
          <Button
            className="self-start sm:self-auto"
            onClick={() =>
              navigator.clipboard.writeText(link).then(
                () => setOutcome("saved"),
                () => setOutcome("failed"),
              )
            }
          >
            Copy link
            {label !== "Link" && <span className="sr-only"> for {label}</span>}
          </Button>
        )}
      </div>
      {canCopy && (
        <StatusLine state={outcome}>
          {outcome === "failed"
            ? "The link wasn’t copied: select it and copy it yourself."
            : "Copied"}
        </StatusLine>
      )}
    </div>
  );
}
