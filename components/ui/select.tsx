import type { ComponentProps } from "react";
import { controlClass } from "./field";

/** A native select with its options; the caller brings the label. */
export function Select({
  options,
  ...select
}: Omit<ComponentProps<"select">, "className" | "children"> & {
  options: readonly { value: string; label: string }[];
}) {
  return (
    <select className={`${controlClass} min-h-11 text-ellipsis md:min-h-10 md:py-1`} {...select}>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
