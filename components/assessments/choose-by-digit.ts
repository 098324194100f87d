import type { KeyboardEvent } from "react";

/** 0 to 5 choose a level, while the focus is in this form and not in its text. */
export function chooseByDigit(event: KeyboardEvent<HTMLFormElement>) {
  const target = event.target as HTMLElement;
  const isText = target.matches("textarea, input:not([type=radio])");

  if (isText || event.ctrlKey || event.metaKey || event.altKey || !/^[0-5]$/.test(event.key))
    return;

  const card = event.currentTarget.querySelector<HTMLInputElement>(
    `input[name=choice][value="${event.key}"]`,
  );
  card?.focus();
  card?.click();
}
