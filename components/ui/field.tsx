/** What every field has around its control: a label, a hint, what is wrong with it. */
export function Field({
  id,
  label,
  optional = false,
  hint,
  errors = [],
  children,
}: {
  id: string;
  label: React.ReactNode;
  optional?: boolean;
  hint?: React.ReactNode;
  errors?: string[];
  children: React.ReactNode;
}) {
  return (
    <div
      className={`flex flex-col gap-1.5 ${errors.length > 0 ? "border-l-2 border-danger pl-4" : ""}`}
    >
      <label htmlFor={id} className="font-medium">
        {label}
        {optional && <span className="font-normal text-muted"> (optional)</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      <FieldErrors id={id} errors={errors} />
      {children}
    </div>
  );
}

export function FieldErrors({ id, errors = [] }: { id: string; errors?: string[] }) {
  if (errors.length === 0) return null;

  return (
    <p id={`${id}-error`} className="text-sm font-medium text-danger">
      <span className="sr-only">Error: </span>
      {errors.join(" ")}
    </p>
  );
}

/** Ties a control to the hint and the errors that `Field` writes for the same id. */
export function describedBy(id: string, { hint, errors }: { hint?: unknown; errors?: string[] }) {
  const wrong = errors !== undefined && errors.length > 0;
  const ids = [hint ? `${id}-hint` : "", wrong ? `${id}-error` : ""].filter(Boolean).join(" ");

  return { "aria-describedby": ids || undefined, "aria-invalid": wrong || undefined };
}
