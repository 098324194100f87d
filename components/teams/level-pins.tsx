import { type RefObject, useEffect, useRef } from "react";
import { LevelChip } from "@/components/ui/level-chip";
import { levels } from "@/lib/framework/levels";

/**
 * What the six levels of a skill look like, in view while the people below scroll: side by side, and where there's no
 * room for that the one that was chosen last, with the others beside it to scroll to.
 */
export function LevelPins({
  anchors,
  form,
}: {
  anchors: readonly string[];
  form: RefObject<HTMLFormElement | null>;
}) {
  const pins = useRef<HTMLElement>(null);

  useEffect(() => (pins.current ? clearTheView(pins.current) : undefined), []);

  useEffect(() => {
    const people = form.current;
    const follow = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement) || !target.checked) return;
      const level = pins.current?.querySelector<HTMLElement>(`#level-${target.value}`);
      if (target.name.startsWith("choice.") && level) {
        pins.current?.scrollTo({ left: level.offsetLeft });
      }
    };
    people?.addEventListener("change", follow);
    people?.addEventListener("focusin", follow);

    return () => {
      people?.removeEventListener("change", follow);
      people?.removeEventListener("focusin", follow);
    };
  }, [form]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: people without a mouse scroll it with the arrow keys.
    <section ref={pins} aria-label="What the levels look like" tabIndex={0} className="level-pins">
      <ol>
        {levels.map(({ level, name }) => (
          <li key={level} id={`level-${level}`}>
            <b>
              <LevelChip level={level} /> {name}
            </b>
            {anchors[level]}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Keeps what gets the focus from being scrolled beneath the list. Returns how to stop. */
function clearTheView(pins: HTMLElement) {
  const { style } = document.documentElement;
  const fit = () => {
    const stays = getComputedStyle(pins).position === "sticky";
    style.scrollPaddingTop = stays ? `${pins.offsetHeight + 8}px` : "";
  };
  const observer = new ResizeObserver(fit);
  observer.observe(pins);
  window.addEventListener("resize", fit);

  return () => {
    observer.disconnect();
    window.removeEventListener("resize", fit);
    style.scrollPaddingTop = "";
  };
}
