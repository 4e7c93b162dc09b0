import { notifications } from '@mantine/notifications';

/**
 * A link or words dragged in from elsewhere: the browser would leave the app for the link, and nothing would say why
 * no import begins. Fields take text as ever, and what is dragged within the window is not looked at. Answers a
 * function that stops it.
 */
export function refuseWhatIsNoFile(): () => void {
  let isFromHere = false;
  const isOurs = (event: DragEvent) =>
    !isFromHere && !event.defaultPrevented && !isFiles(event.dataTransfer) && !isField(event.target);
  const onDragStart = () => {
    isFromHere = true;
  };
  const onDragEnd = () => {
    isFromHere = false;
  };
  const onDragOver = (event: DragEvent) => {
    if (isOurs(event)) event.preventDefault();
  };
  const onDrop = (event: DragEvent) => {
    if (!isOurs(event)) return;
    event.preventDefault();
    const isLink = event.dataTransfer?.types.includes('text/uri-list') ?? false;
    notifications.show({
      position: 'bottom-right',
      title: isLink ? 'That was a link, and no file.' : 'That was text, and no file.',
      message: 'Save the export as a file first, then drop that, or choose it under Import feedback.',
    });
  };
  const listeners = [
    ['dragstart', onDragStart],
    ['dragend', onDragEnd],
    ['dragover', onDragOver],
    ['drop', onDrop],
  ] as const;
  for (const [type, listener] of listeners) window.addEventListener(type, listener);
  return () => {
    for (const [type, listener] of listeners) window.removeEventListener(type, listener);
  };
}

function isFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable="true"]') !== null;
}
