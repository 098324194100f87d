import type { ComponentProps, ReactNode } from "react";
import { radioClass } from "./choice";
import { LevelChip } from "./level-chip";

/**
 * One answer over the full width, clickable everywhere. Its name is the title and the text describes it;
 * beside a level the text is what people should read, so the level's name steps back.
 */
export function RadioCard({
  name,
  value,
  id = `${name}-${value}`,
  level,
  title,
  children,
  ...input
}: Omit<ComponentProps<"input">, "className" | "type" | "title"> & {
  name: string;
  value: string;
  level?: ComponentProps<typeof LevelChip>["level"];
  title: ReactNode;
  children?: ReactNode;
}) {
  return (
    <label
      htmlFor={id}
      className={`grid content-start items-start gap-x-3 rounded border border-line bg-surface p-4 sm:py-3 transition-colors hover:border-edge has-checked:border-accent has-checked:bg-accent-soft has-checked:ring-1 has-checked:ring-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent sm:gap-x-4 ${level === undefined ? "grid-cols-[auto_1fr]" : "grid-cols-[auto_auto_1fr]"}`}
    >
      <input
        type="radio"
        id={id}
        name={name}
        value={value}
        className={`${radioClass} mt-1 outline-none`}
        aria-labelledby={`${id}-title`}
        aria-describedby={children ? `${id}-text` : undefined}
        {...input}
      />
      {level !== undefined && <LevelChip level={level} />}
      <span
        id={`${id}-title`}
        className={`font-medium leading-7 ${level === undefined ? "" : "text-sm text-muted"}`}
      >
        {level !== undefined && <span className="sr-only">{level} </span>}
        {title}
      </span>
      {children && (
        <span
          id={`${id}-text`}
          className={`col-span-full max-w-measure text-pretty max-sm:mt-1 sm:col-start-[-2] ${level === undefined ? "text-muted" : ""}`}
        >
          {children}
        </span>
      )}
    </label>
  );
}
