"use client";

import { useSyncExternalStore } from "react";

/** Whether a script runs here: not on the server, nor in the page it sent before its script has arrived. */
export function useHasScript() {
  return useSyncExternalStore(neverChanges, yes, no);
}

const neverChanges = () => () => {};
const yes = () => true;
const no = () => false;
