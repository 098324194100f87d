import type { ComponentProps, ReactNode } from "react";

/** One thing to check, with a clickable label. Its square is a native one, in the accent. */
export function Checkbox({
  name,
  id = name,
  children,
  ...input
}: Omit<ComponentProps<"input">, "className" | "type"> & { name: string; children: ReactNode }) {
  return (
    <label htmlFor={id} className="flex target-9 items-center gap-3">
      <input
        type="checkbox"
        id={id}
        name={name}
        className="size-5 shrink-0 accent-accent"
        {...input}
      />
      <span className="wrap-anywhere">{children}</span>
    </label>
  );
}
