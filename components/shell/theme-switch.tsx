import { Monitor, Moon, Sun } from "lucide";
import { ButtonForm } from "@/components/ui/button-form";
import { Icon } from "@/components/ui/icon";
import type { FormAction } from "@/lib/forms/form-state";

const themes = [
  { value: "light", label: "Light", node: Sun },
  { value: "dark", label: "Dark", node: Moon },
  { value: "system", label: "System", node: Monitor },
] as const;

export function ThemeSwitch({
  theme,
  action,
}: {
  theme: (typeof themes)[number]["value"];
  action: FormAction;
}) {
  return (
    <ButtonForm action={action}>
      <fieldset className="inline-flex gap-0.5 rounded border border-line bg-surface p-0.5">
        <legend className="sr-only">Theme</legend>
        {themes.map(({ value, label, node }) => (
          <button
            key={value}
            type="submit"
            name="theme"
            value={value}
            aria-pressed={value === theme}
            title={label}
            className="inline-flex size-7 items-center justify-center rounded-sm text-muted transition-colors hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent pointer-coarse:size-11"
          >
            <Icon node={node} />
            <span className="sr-only">{label}</span>
          </button>
        ))}
      </fieldset>
    </ButtonForm>
  );
}
