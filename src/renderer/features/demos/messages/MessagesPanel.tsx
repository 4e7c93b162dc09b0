import { IconMessage2 } from '@tabler/icons-react';
import type { Message, Show } from '#core/demos/show.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import type { ShowControls } from '../use-show.ts';
import classes from './MessagesPanel.module.css';
import { keyOf } from './message-keys.ts';

interface MessagesPanelProps {
  readonly show: Show;
  readonly controls: ShowControls;
  /** Why none can be shown; null when they can. */
  readonly whyNot: string | null;
  /** The numbers belong to the messages while the show is under way. */
  readonly hasKeys: boolean;
}

/** What the speaker reads now, and what they can be told by one press. Showing and hiding are two things. */
export function MessagesPanel({ show, controls, whyNot, hasKeys }: MessagesPanelProps) {
  const { messages, shownMessage } = show;
  return (
    <Section title="Messages to the speaker">
      <p className={classes.now} data-shown={shownMessage !== null || undefined} role="status">
        <IconMessage2 size={20} aria-hidden />
        <span>{shownMessage ? `Shown now: ${shownMessage.text}` : 'Nothing is shown.'}</span>
      </p>
      {messages.length === 0 ? (
        <p className={classes.none}>No message is prepared. Write some under Settings.</p>
      ) : null}
      <ul className={classes.list}>
        {messages.map((message, index) => (
          <li key={message.id}>
            <MessageButton
              message={message}
              keys={hasKeys ? keyOf(index) : null}
              isShown={shownMessage?.id === message.id}
              isOffered={whyNot === null}
              onShow={() => controls.showMessage(message.id)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface MessageButtonProps {
  readonly message: Message;
  readonly keys: string | null;
  readonly isShown: boolean;
  readonly isOffered: boolean;
  readonly onShow: () => void;
}

function MessageButton({ message, keys, isShown, isOffered, onShow }: MessageButtonProps) {
  return (
    <button
      type="button"
      className={classes.message}
      aria-pressed={isShown}
      aria-disabled={!isOffered || undefined}
      title={message.text}
      {...(keys ? { 'aria-keyshortcuts': keys } : {})}
      onClick={() => {
        if (isOffered && !isShown) onShow();
      }}
    >
      <span className={classes.text}>{message.text}</span>
      {keys ? <KeyHint keys={keys} decorative /> : null}
    </button>
  );
}
