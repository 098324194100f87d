import type { ComponentProps, ReactNode } from "react";
import { describedBy, Field } from "./field";

export function TextField({
  name,
  id = name,
  label,
  optional,
  hint,
  errors,
  ...input
}: Omit<ComponentProps<"input">, "className"> & {
  name: string;
  label: ReactNode;
  optional?: boolean;
  hint?: ReactNode;
  errors?: string[];
}) {
  return (
    <Field id={id} label={label} optional={optional} hint={hint} errors={errors}>
      <input
        id={id}
        name={name}
        className="control target-10 md:py-1"
        {...describedBy(id, { hint, errors })}
        {...input}
      />
    </Field>
  );
}

/** Tells a password manager whose password a form is asking for. Without a name it is not sent. */
export function PasswordOwner({ email }: { email: string | null }) {
  return email && <input type="email" autoComplete="username" value={email} readOnly hidden />;
}
