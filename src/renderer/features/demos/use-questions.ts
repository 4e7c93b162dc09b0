import { modals } from '@mantine/modals';
import { useEffect, useRef } from 'react';

/**
 * Keeps the question that is open to what it was asked about: when somebody else ended that meanwhile, it closes by
 * itself. Its answer would be refused, or be about another team.
 */
export function useQuestions(about: string): (question: string | null) => void {
  const asked = useRef<{ readonly id: string; readonly about: string } | null>(null);
  useEffect(() => {
    if (asked.current === null || asked.current.about === about) return;
    modals.close(asked.current.id);
    asked.current = null;
  }, [about]);
  return (question) => {
    asked.current = question === null ? null : { id: question, about };
  };
}
