import { SettingsFrame } from "@/app/_shell/settings-frame";

export default function OrganizationLayout({ children }: LayoutProps<"/organization">) {
  return <SettingsFrame>{children}</SettingsFrame>;
}
