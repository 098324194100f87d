import { ButtonForm } from "@/components/ui/button-form";
import { Icon } from "@/components/ui/icon";
import type { FormAction } from "@/lib/forms/form-state";

const themes = [
  { value: "light", label: "Light", icon: "sun" },
  { value: "dark", label: "Dark", icon: "moon" },
  { value: "system", label: "System", icon: "monitor" },
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
        {themes.map(({ value, label, icon }) => (
          <button
            key={value}
            type="submit"
            name="theme"
            value={value}
            aria-pressed={value === theme}
            title={label}
            className="icon-button"
          >
            <Icon name={icon} />
            <span className="sr-only">{label}</span>
          </button>
        ))}
      </fieldset>
    </ButtonForm>
  );
}
