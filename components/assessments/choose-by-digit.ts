import { type RefObject, useEffect } from "react";

/**
 * 0 to 5 choose a level of the form, wherever the focus is but in text, and lead to it, so that Enter goes on. Where
 * several forms stand on one page (`isAlone` is false), in the one with the focus.
 */
export function useChoiceByDigit(
  form: RefObject<HTMLFormElement | null>,
  { isOn, isAlone }: { isOn: boolean; isAlone: boolean },
) {
  useEffect(() => {
    if (!isOn) return;

    const target = isAlone ? document : form.current;
    const choose = (event: Event) => chooseByDigit(form.current, event as KeyboardEvent);
    target?.addEventListener("keydown", choose);

    return () => target?.removeEventListener("keydown", choose);
  }, [form, isOn, isAlone]);
}

function chooseByDigit(form: HTMLFormElement | null, event: KeyboardEvent) {
  const { target, key, ctrlKey, metaKey, altKey } = event;
  const isTyping = target instanceof Element && target.matches(typing);

  if (isTyping || ctrlKey || metaKey || altKey || !/^[0-5]$/.test(key)) return;

  const card = form?.querySelector<HTMLInputElement>(`input[name=choice][value="${key}"]`);
  card?.focus();
  card?.click();
}

/** Where a key is a character, or finds an option. */
export const typing = "textarea, select, input:not([type=radio], [type=checkbox])";
