import type { ComponentProps, ReactNode } from "react";
import { LevelChip } from "./level-chip";

/** One answer over the full width, clickable everywhere. Its name is the title, with its level's number, and the text describes it. */
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
    <label className={level === undefined ? "radio-card" : "radio-card level-card"}>
      <input
        type="radio"
        id={id}
        name={name}
        value={value}
        className="radio"
        aria-labelledby={`${id}-title`}
        aria-describedby={children ? `${id}-text` : undefined}
        {...input}
      />
      <b id={`${id}-title`}>
        {level !== undefined && (
          <>
            <LevelChip level={level} />{" "}
          </>
        )}
        {title}
      </b>
      {children && <span id={`${id}-text`}>{children}</span>}
    </label>
  );
}
