import { role } from "@/lib/framework/role";

export function RoleNotes() {
  return (
    <dl className="grid gap-x-10 gap-y-6 md:grid-cols-2">
      {role.map(({ id, name, text }) => (
        <div key={id} id={id} className="border-t border-line pt-4">
          <dt className="font-medium">{name}</dt>
          <dd className="mt-1 max-w-measure text-muted">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
