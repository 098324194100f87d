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

/** Asks for a password to be chosen: it says what makes a good one, and is empty again after a refusal. */
export function NewPasswordField({
  name = "password",
  label = "Password",
  errors,
}: Pick<ComponentProps<typeof TextField>, "errors"> & { name?: string; label?: string }) {
  return (
    <TextField
      name={name}
      type="password"
      label={label}
      hint="At least 8 characters. A few random words work well."
      autoComplete="new-password"
      required
      errors={errors}
    />
  );
}

/** Tells a password manager whose password a form is asking for. Without a name it is not sent. */
export function PasswordOwner({ email }: { email: string | null }) {
  return email && <input type="email" autoComplete="username" value={email} readOnly hidden />;
}
