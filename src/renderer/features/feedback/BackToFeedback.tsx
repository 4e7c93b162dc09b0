import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useLocation } from 'wouter';

/** The way back from a page beside the library. */
export function BackToFeedback() {
  const [, go] = useLocation();
  return (
    <Button
      variant="subtle"
      leftSection={<IconArrowLeft size={15} aria-hidden />}
      onClick={() => go('/feedback')}
    >
      Feedback
    </Button>
  );
}
