import { IconMessage2 } from '@tabler/icons-react';
import type { Message, Show } from '#core/demos/show.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import type { ShowControls } from '../use-show.ts';
import classes from './MessagesPanel.module.css';
import { keyOf } from './message-keys.ts';

interface MessagesPanelProps {
  readonly show: Show;
  readonly controls: ShowControls;
  /** By somebody who does not run the show: there is nothing to press. */
  readonly isWatched: boolean;
  /** Why none can be shown just now; null when they can. */
  readonly whyNot: string | null;
  /** The numbers belong to the messages while the show is under way. */
  readonly hasKeys: boolean;
}

/** What the speaker reads now, and what they can be told by one press. Showing and hiding are two things. */
export function MessagesPanel({ show, controls, isWatched, whyNot, hasKeys }: MessagesPanelProps) {
  const { messages, shownMessage } = show;
  return (
    <section aria-label="Messages to the speaker">
      <div className={classes.now} data-shown={shownMessage !== null || undefined}>
        <IconMessage2 size={18} aria-hidden />
        <h2 className={classes.head}>To the speaker</h2>
        <p role="status" title={shownMessage?.text}>
          {shownMessage ? `Shown now: ${shownMessage.text}` : 'Nothing is shown.'}
        </p>
      </div>
      {messages.length === 0 && !isWatched ? (
        <p className={classes.none}>No message is prepared. Write some under Settings.</p>
      ) : null}
      <ul className={classes.list}>
        {(isWatched ? [] : messages).map((message, index) => (
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
    </section>
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
