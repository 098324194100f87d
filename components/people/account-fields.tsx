import { NewPasswordField, TextField } from "@/components/ui/text-field";
import type { FormState } from "@/lib/forms/form-state";

/** Who someone is, and what they'll sign in with: of an account that they create without an invitation to an address. */
export function AccountFields({ values, errors }: Pick<FormState, "values" | "errors">) {
  return (
    <>
      <TextField
        name="name"
        label="Your name"
        autoComplete="name"
        required
        defaultValue={values?.name}
        errors={errors?.name}
      />
      <TextField
        name="email"
        type="email"
        label="Email address"
        hint="You’ll use it to sign in."
        autoComplete="username"
        required
        defaultValue={values?.email}
        errors={errors?.email}
      />
      <NewPasswordField errors={errors?.password} />
    </>
  );
}
