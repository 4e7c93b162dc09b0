import { notifications } from '@mantine/notifications';

/** Says what could not be done and what to do, in the corner of the window: longer and larger than what was done. */
export function sayTrouble(title: string, message: string): void {
  notifications.show({ position: 'bottom-right', title, message, color: 'red', autoClose: 12_000 });
}
