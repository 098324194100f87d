import type { ComponentProps, ReactNode } from "react";

/** One thing to check, with a clickable label. */
export function Checkbox({
  name,
  id = name,
  children,
  ...input
}: Omit<ComponentProps<"input">, "className" | "type"> & { name: string; children: ReactNode }) {
  return (
    <label htmlFor={id} className="check-row">
      <input type="checkbox" id={id} name={name} {...input} />
      {typeof children === "string" ? children : <span>{children}</span>}
    </label>
  );
}
