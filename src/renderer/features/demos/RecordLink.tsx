import { IconListDetails } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';

/** From the control view to the record of this quarter and of earlier ones. */
export function RecordLink() {
  const [, go] = useLocation();
  const open = () => go('/demo-day/record');
  useShortcuts('Demo day', [{ keys: 'r', label: 'Open the record', run: open }]);
  return (
    <OfferButton
      whyNot={null}
      leftSection={<IconListDetails size={15} aria-hidden />}
      onClick={open}
      keys="R"
    >
      Record
    </OfferButton>
  );
}
