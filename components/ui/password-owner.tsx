/** Tells a password manager whose password a form asks for. Without a name it is not sent. */
export function PasswordOwner({ email }: { email: string | null }) {
  return email && <input type="email" autoComplete="username" value={email} readOnly hidden />;
}
