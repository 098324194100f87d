"use client";

import { useSyncExternalStore } from "react";

/** Whether a script runs here: not on the server, nor in the page that it sent before its script has come. */
export function useHasScript() {
  return useSyncExternalStore(neverChanges, yes, no);
}

const neverChanges = () => () => {};
const yes = () => true;
const no = () => false;
