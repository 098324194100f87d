import { SettingsFrame } from "@/app/_shell/settings-frame";

export default function AccountLayout({ children }: LayoutProps<"/account">) {
  return <SettingsFrame>{children}</SettingsFrame>;
}
