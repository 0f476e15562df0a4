import { SettingsRoom } from '#web/features/settings/settings-room.tsx';

export default function SettingsPage() {
  return <SettingsRoom />;
}
