import { IconTrophy } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';

/** From the control view to the votes and prizes of the same quarter, and their reveal. */
export function VotesLink() {
  const [, go] = useLocation();
  const open = () => go('/demo-day/votes');
  useShortcuts('Demo day', [{ keys: 'v', label: 'Open votes and prizes', run: open }]);
  return (
    <OfferButton whyNot={null} leftSection={<IconTrophy size={15} aria-hidden />} onClick={open} keys="V">
      Votes and prizes
    </OfferButton>
  );
}
