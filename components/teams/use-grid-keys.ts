import { type RefObject, useLayoutEffect } from "react";
import { typing } from "@/components/assessments/choose-by-digit";
import { gridMove } from "@/lib/teams/grid-keys";

/**
 * The keys of a grid: arrows lead from person to person, and where `isOn` says so a digit or "n" answers and leads on,
 * wherever the focus is but in text.
 */
export function useGridKeys(form: RefObject<HTMLFormElement | null>, isOn: boolean) {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => form.current && onKey(form.current, event, isOn);
    document.addEventListener("keydown", press);

    return () => document.removeEventListener("keydown", press);
  }, [form, isOn]);
}

const cell = "[name^='choice.']";
const wayOn = "[data-way-on]";

function onKey(form: HTMLFormElement, event: KeyboardEvent, isOn: boolean) {
  const { target, key, ctrlKey, metaKey, altKey } = event;
  if (!(target instanceof Element) || target.matches(typing) || ctrlKey || metaKey || altKey)
    return;
  // In a row's other questions arrows choose, as ever.
  if (key.startsWith("Arrow") ? !target.matches(cell) : !isOn) return;

  const rows = [...form.querySelectorAll(".grid-row")];
  const row = rows.findIndex((each) => each.contains(target));
  const at = target.matches(wayOn) ? "way on" : row < 0 ? undefined : row;
  const answered = rows.map((each) => each.querySelector(`${cell}:checked`) !== null);
  const move = gridMove(key, at, answered);
  if (!move) return;

  event.preventDefault();
  if (move.choice !== undefined) {
    rows[move.about]?.querySelector<HTMLInputElement>(`${cell}[value="${move.choice}"]`)?.click();
  }
  (move.to === "way on"
    ? form.querySelector<HTMLElement>(wayOn)
    : focusable(rows[move.to])
  )?.focus();
}

function focusable(row: Element | undefined) {
  return (
    row?.querySelector<HTMLElement>(`${cell}:checked`) ?? row?.querySelector<HTMLElement>(cell)
  );
}
