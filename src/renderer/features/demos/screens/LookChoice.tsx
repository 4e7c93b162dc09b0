import { Select } from '@mantine/core';
import { ScreenLook } from '#core/demos/room.ts';
import { useScreenLook } from '#renderer/state/screen-look.ts';
import { useCommand } from '#renderer/state/use-command.ts';

const LOOKS: Readonly<Record<ScreenLook, string>> = {
  auto: 'As ShipIt! itself',
  light: 'Light, for a bright room',
  dark: 'Dark, for a dim room',
  contrast: 'High contrast, black and white',
};

/** One look for all screens: the room asks for it, so it is kept by this machine. */
export function LookChoice() {
  const look = useScreenLook();
  const command = useCommand();
  return (
    <Select
      label="Look of all screens"
      data={ScreenLook.options.map((value) => ({ value, label: LOOKS[value] }))}
      value={look}
      onChange={(value) => void command('room.change', { look: ScreenLook.parse(value) })}
    />
  );
}
